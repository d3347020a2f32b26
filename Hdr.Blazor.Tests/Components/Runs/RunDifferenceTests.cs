using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Runs;
using Hdr.Blazor.Services.Runs;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Hdr.Blazor.Tests.Components.Runs;

public sealed class RunDifferenceTests : ComponentTest
{
    public RunDifferenceTests() => AddExplainer(new NoScorer());

    [Fact]
    public void The_difference_is_said_with_its_test_and_the_test_s_source()
    {
        IRenderedComponent<RunDifference> difference = Show(firstErrors: 20, secondErrors: 26);

        Assert.Contains("a.zip reads 20 wrongly and b.zip 26: 6 more.", Plain(difference.Find("[data-testid=difference]")), StringComparison.Ordinal);
        Assert.Contains("1 image only the first reads wrongly, 2 only the second.", Plain(difference.Find("[data-testid=difference]")), StringComparison.Ordinal);
        Assert.Contains("p = 1.0000 by McNemar’s exact test", Plain(difference.Find("[data-testid=p-value]")), StringComparison.Ordinal);
        Assert.Contains("nothing unusual", difference.Find("[data-testid=p-value]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Psychometrika", difference.Find("small").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_beyond_chance_is_said_to_be_rare()
    {
        RunComparison comparison = new("a.zip", "b.zip", 10_000, 20, 0, [.. Enumerable.Range(0, 20).Select(index => Pair(index, 3, 5, 3))]);

        IRenderedComponent<RunDifference> difference = Show(comparison);

        Assert.Contains("p < 0.0001", difference.Find("[data-testid=p-value]").TextContent, StringComparison.Ordinal);
        Assert.Contains("would be rare", difference.Find("[data-testid=p-value]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_is_shown_with_both_readings_and_the_served_model_is_not_asked_about_it()
    {
        IRenderedComponent<RunDifference> difference = Show(20, 26);

        Assert.Contains("Image 1: 3 read as 5", difference.Find("[data-testid=image-detail]").TextContent, StringComparison.Ordinal);
        Assert.Equal("by a.zip; b.zip reads 3, 80.0 %", difference.Find("[data-testid=remark]").TextContent);
        Assert.Contains("b.zip reads 3", difference.Find(".thumbs button").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Empty(difference.FindAll("[data-testid=explain]"));
    }

    [Theory]
    [InlineData("All", "1 2 3 4")]
    [InlineData("Only the first is wrong", "1")]
    [InlineData("Only the second is wrong", "2 3")]
    [InlineData("Both are wrong", "4")]
    public void Images_can_be_narrowed_to_who_is_wrong(string kind, string expected)
    {
        IRenderedComponent<RunDifference> difference = Show(20, 26);

        difference.FindAll(".kinds button").Single(button => button.TextContent.StartsWith($"{kind} (", StringComparison.Ordinal)).Click();

        Assert.Equal(expected, string.Join(' ', difference.FindAll(".thumbs button").Select(thumb => thumb.GetAttribute("aria-label")!.Split(':')[0]["Image ".Length..])));
        Assert.StartsWith(kind, difference.Find(".kinds [aria-pressed=true]").TextContent, StringComparison.Ordinal);
    }

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Disagreement Pair(int index, int label, int first, int second) => new(Boards.Image(index, label, first, 0.9f), Boards.Image(index, label, second, 0.8f));

    private IRenderedComponent<RunDifference> Show(int firstErrors, int secondErrors) =>
        Show(new RunComparison("a.zip", "b.zip", 10_000, firstErrors, secondErrors, [Pair(1, 3, 5, 3), Pair(2, 7, 7, 1), Pair(3, 7, 7, 1), Pair(4, 8, 3, 9)]));

    private IRenderedComponent<RunDifference> Show(RunComparison comparison) => Render<RunDifference>(parameters => parameters.Add(each => each.Comparison, comparison));

    private sealed class NoScorer : IDigitScorer
    {
        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents) => throw new InvalidOperationException("Not to be asked.");
    }
}
