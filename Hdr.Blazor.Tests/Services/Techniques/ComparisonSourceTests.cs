using Hdr.Blazor.Services.Techniques;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Techniques;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hdr.Blazor.Tests.Services.Techniques;

public sealed class ComparisonSourceTests : IDisposable
{
    private readonly ComparedFolder _folder = new();
    private readonly ComparisonSource _source;

    public ComparisonSourceTests() => _source = new ComparisonSource(new ComparisonLocation(_folder.ComparisonPath), NullLogger<ComparisonSource>.Instance);

    [Fact]
    public void What_was_measured_comes_first_and_then_what_is_only_explained()
    {
        _folder.WithComparison(Comparisons.Some);

        ComparisonBoard board = _source.Load();

        Assert.Equal(["best", "unheard-of", "quantum-nearest-neighbours", "naive-bayes"], board.Pages.Take(4).Select(page => page.Id));
        Assert.Equal([true, false, true, true], board.Pages.Take(4).Select(page => page.Explanation is not null));
        Assert.Equal(TechniqueExplanations.All.Count - 3, board.Pages.Count(page => page.Result is null));
        Assert.Equal(board.Pages.Count, board.Pages.DistinctBy(page => page.Id).Count());
    }

    [Fact]
    public void A_page_has_its_neighbours_and_the_ends_have_none()
    {
        _folder.WithComparison(Comparisons.Some);
        ComparisonBoard board = _source.Load();

        Assert.Equal("unheard-of", board.Beside(board.Find("best")!, 1)?.Id);
        Assert.Equal("best", board.Beside(board.Find("unheard-of")!, -1)?.Id);
        Assert.Null(board.Beside(board.Find("best")!, -1));
        Assert.Null(board.Beside(board.Pages[^1], 1));
        Assert.Null(board.Find("no-such"));
    }

    [Fact]
    public void Without_a_file_there_is_no_problem_and_every_explanation()
    {
        ComparisonBoard board = _source.Load();

        Assert.Equal((null, null), (board.Comparison, board.Problem));
        Assert.Equal(TechniqueExplanations.All.Select(explanation => explanation.Id), board.Pages.Select(page => page.Id));
    }

    [Fact]
    public void A_new_state_of_the_file_is_read_and_the_same_one_is_not()
    {
        _folder.WithComparison(Comparisons.Some);
        ComparisonBoard first = _source.Load(), again = _source.Load();
        _folder.WithComparison(Comparisons.Of(Comparisons.Technique("best", "Ours: best", 0.9)));

        Assert.Same(first, again);
        Assert.Single(_source.Load().Comparison!.Techniques);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"format\": 99}")]
    [InlineData("null")]
    public void A_broken_file_is_named_without_its_folder(string content)
    {
        File.WriteAllText(_folder.ComparisonPath, content);

        ComparisonBoard board = _source.Load();

        Assert.Null(board.Comparison);
        Assert.Contains("comparison.json", board.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, board.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_none_can_have_are_refused()
    {
        Assert.Contains("must be 0 to 1. It is 1.5", Refusal(Comparisons.Technique("best", "Ours", 1.5)), StringComparison.Ordinal);
        Assert.Contains("must be 0 or more", Refusal(Comparisons.Technique("best", "Ours", 0.9, seconds: -1)), StringComparison.Ordinal);
        Assert.Contains("'best' is in it 2 times", Refusal(Comparisons.Technique("best", "Ours", 0.9), Comparisons.Technique("best", "Ours", 0.8)), StringComparison.Ordinal);
        Assert.Contains("An entry is empty", Refusal([null!]), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string? Refusal(params TechniqueResult[] techniques)
    {
        _folder.WithComparison(Comparisons.Of(techniques));
        return _source.Load().Problem;
    }
}
