using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Runs;
using Hdr.Blazor.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hdr.Blazor.Tests.Services.Runs;

public sealed class RunSourceTests : IDisposable
{
    private readonly ComparedFolder _folder = new();
    private readonly RunSource _source;

    public RunSourceTests() => _source = new RunSource(new RunFolder(_folder.RunsPath), new ModelFile(DigitApp.CommittedModel), NullLogger<RunSource>.Instance);

    [Fact]
    public async Task Without_a_folder_the_served_model_is_the_only_run()
    {
        RunBoard board = await LoadAsync();

        Run served = Assert.Single(board.Runs);
        Assert.Equal(("served", "model.zip (served)", true), (served.Key, served.Name, served.CanCompare));
        Assert.Null(board.Problem);
    }

    [Fact]
    public async Task Runs_come_after_it_newest_first_with_what_their_files_state()
    {
        Write("old.zip", 4, age: 2);
        Write("new.zip", 5, age: 1);

        RunBoard board = await LoadAsync();

        Assert.Equal(["served", "new.zip", "old.zip"], board.Runs.Select(run => run.Key));
        Assert.Equal([5, 4], board.Runs.Skip(1).Select(run => run.Card.Seed));
        Assert.Equal(new FileInfo(_folder.Run("new.zip")).Length, board.Runs[1].FileBytes);
        Assert.Equal(board.Runs[0].Metrics, board.Runs[1].Metrics);
    }

    [Fact]
    public async Task Broken_files_are_named_without_their_folder_and_skipped()
    {
        Write("fine.zip", 1, age: 1);
        await File.WriteAllBytesAsync(_folder.Run("broken.zip"), [1, 2, 3], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.Run("notes.txt"), "no run", TestContext.Current.CancellationToken);

        RunBoard board = await LoadAsync();

        Assert.Equal(["served", "fine.zip"], board.Runs.Select(run => run.Key));
        BrokenRun broken = Assert.Single(board.Broken);
        Assert.Equal("broken.zip", broken.Name);
        Assert.DoesNotContain(_folder.Path, broken.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_files_the_newest_fifty_are_looked_at()
    {
        for (int i = 0; i < 53; i++)
        {
            await File.WriteAllBytesAsync(_folder.Run($"{i:00}.zip"), [], TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(_folder.Run($"{i:00}.zip"), DateTime.UnixEpoch.AddDays(i));
        }

        RunBoard board = await LoadAsync();

        Assert.Equal((50, 3), (board.Broken.Count, board.LeftOut));
        Assert.Equal(("52.zip", "03.zip"), (board.Broken[0].Name, board.Broken[^1].Name));
    }

    [Fact]
    public async Task A_file_is_read_again_only_when_it_has_changed()
    {
        Write("run.zip", 4, age: 2);
        Run first = (await LoadAsync()).Find("run.zip")!;
        Run again = (await LoadAsync()).Find("run.zip")!;
        Write("run.zip", 5, age: 1);

        Assert.Same(first, again);
        Assert.Equal(5, (await LoadAsync()).Find("run.zip")!.Card.Seed);
    }

    [Fact]
    public async Task Progress_is_told_file_by_file()
    {
        Write("run.zip", 4, age: 2);
        List<(int, int)> told = [];

        await _source.LoadAsync((done, total) => told.Add((done, total)), TestContext.Current.CancellationToken);

        Assert.Equal([(0, 2), (1, 2)], told);
    }

    [Fact]
    public async Task A_file_that_is_served_too_stands_there_once()
    {
        using RunSource source = new(new RunFolder(Path.GetDirectoryName(DigitApp.CommittedModel)!), new ModelFile(DigitApp.CommittedModel), NullLogger<RunSource>.Instance);

        Assert.Equal(["served"], (await source.LoadAsync(cancellationToken: TestContext.Current.CancellationToken)).Runs.Select(run => run.Key));
    }

    [Fact]
    public async Task Two_runs_disagree_on_the_very_images_whose_answers_differ()
    {
        // The committed model reads these five rightly.
        TrainedRuns.Write(_folder.Run("a.zip"), 1, (0, 9), (1, 9), (2, 9));
        TrainedRuns.Write(_folder.Run("b.zip"), 2, (0, 9), (3, 9), (4, 0));

        RunComparison comparison = await CompareAsync("a.zip", "b.zip");

        Assert.Equal([1, 2, 3, 4], comparison.Disagreements.Select(image => image.First.Index));
        Assert.Equal((2, 2, 10_000), (comparison.OnlyFirstWrong, comparison.OnlySecondWrong, comparison.ImageCount));
        Assert.Equal(comparison.FirstErrors, comparison.SecondErrors);
    }

    [Fact]
    public async Task A_run_without_tested_images_is_listed_but_not_compared()
    {
        TrainedRuns.WriteWithoutImages(_folder.Run("early.zip"), 1);

        Assert.False((await LoadAsync()).Find("early.zip")!.CanCompare);
        Assert.Contains("evaluate --update", (await RefusalAsync("served", "early.zip")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone.zip")]
    [InlineData("../outside.zip")]
    [InlineData("sub/inside.zip")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_key_that_is_not_listed_reaches_no_file(string? key)
    {
        TrainedRuns.Write(_folder.Run("run.zip"), 1);
        File.Copy(_folder.Run("run.zip"), Path.Combine(_folder.Path, "outside.zip"));
        Directory.CreateDirectory(_folder.Run("sub"));
        File.Copy(_folder.Run("run.zip"), Path.Combine(_folder.RunsPath, "sub", "inside.zip"));

        Assert.Contains("no such run", (await RefusalAsync("served", key)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_not_compared_with_itself() =>
        Assert.Contains("two different ones", (await RefusalAsync("served", "served")).Message, StringComparison.Ordinal);

    public void Dispose()
    {
        _source.Dispose();
        _folder.Dispose();
    }

    private void Write(string name, int seed, int age)
    {
        TrainedRuns.Write(_folder.Run(name), seed);
        File.SetLastWriteTimeUtc(_folder.Run(name), DateTime.UnixEpoch.AddDays(10 - age));
    }

    private Task<RunBoard> LoadAsync() => _source.LoadAsync(cancellationToken: TestContext.Current.CancellationToken);

    private Task<RunComparison> CompareAsync(string? first, string? second) => _source.CompareAsync(first, second, TestContext.Current.CancellationToken);

    private Task<RunException> RefusalAsync(string? first, string? second) => Assert.ThrowsAsync<RunException>(() => CompareAsync(first, second));
}
