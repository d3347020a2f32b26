using Hdr.Model.Commands;
using Hdr.Model.Techniques;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Techniques;

namespace Hdr.Model.Tests.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CompareCommandTests()
    {
        Directory.CreateDirectory(_folder["mnist-images"]);
        Mnist.Training.First(300).WriteFolders(_folder["digits", "train"]);
        Mnist.Test.First(60).WriteFolders(_folder["digits", "test"]);
    }

    private string Output => _folder["out", "comparison.json"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Those_that_are_named_are_trained_tested_and_written()
    {
        CommandResult result = await CompareAsync("--only", "naive-bayes", "--only", "nearest-neighbours");

        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
        TechniqueComparison comparison = ComparisonFile.Load(Output);
        Assert.Equal((300, 60, Processor.Describe()), (comparison.TrainingImageCount, comparison.TestImageCount, comparison.Processor));
        Assert.Equal(["naive-bayes", "nearest-neighbours"], comparison.Techniques.Select(row => row.Id).Order());
        Assert.All(comparison.Techniques, row =>
        {
            Assert.InRange(row.ErrorCount, 0, 30);
            Assert.Contains($"{row.Name}: {row.Accuracy * 100:0.00} % ({row.ErrorCount} wrong)", result.Output, StringComparison.Ordinal);
            Assert.Matches($@"(?m)^{System.Text.RegularExpressions.Regex.Escape(row.Name)} +{row.Accuracy * 100:0.00} % .* {row.ErrorCount} ", result.Output);
        });
    }

    [Fact]
    public async Task Only_the_rows_of_those_that_are_named_are_replaced()
    {
        await CompareAsync("--only", "naive-bayes", "--only", "decision-tree");
        TechniqueComparison before = ComparisonFile.Load(Output);
        TechniqueResult changed = Row(before, "naive-bayes") with { ErrorCount = 59, Accuracy = 1 / 60.0 };
        ComparisonFile.Save(before.With(changed), Output);

        await CompareAsync("--only", "naive-bayes");

        TechniqueComparison after = ComparisonFile.Load(Output);
        Assert.Equal(2, after.Techniques.Count);
        Assert.Equal(Row(before, "decision-tree"), Row(after, "decision-tree"));
        Assert.Equal(Row(before, "naive-bayes").ErrorCount, Row(after, "naive-bayes").ErrorCount);
        Assert.True(Row(after, "naive-bayes").MeasuredAt > changed.MeasuredAt);
    }

    [Fact]
    public async Task Stopped_it_has_kept_what_was_measured()
    {
        using CancellationTokenSource source = new();
        Task<CommandResult> running = CommandResult.RunUntilAsync(Arguments("--only", "naive-bayes", "--only", "default"), source.Token);
        while (!File.Exists(Output) && !running.IsCompleted)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await source.CancelAsync();
        Assert.Equal(ExitCode.Cancelled, (await running).ExitCode);
        Assert.Equal("naive-bayes", Assert.Single(ComparisonFile.Load(Output).Techniques).Id);
    }

    [Fact]
    public async Task Rows_of_other_images_are_never_mixed_in()
    {
        await CompareAsync("--only", "naive-bayes");
        ComparisonFile.Save(ComparisonFile.Load(Output) with { TestImageCount = 61 }, Output);
        byte[] before = File.ReadAllBytes(Output);

        (await CompareAsync("--only", "decision-tree")).AssertFailed(ExitCode.BadInput, Output, "61 of", "60 of", "--output");
        Assert.Equal(before, File.ReadAllBytes(Output));

        File.WriteAllText(Output, "no comparison");
        (await CompareAsync("--only", "decision-tree")).AssertFailed(ExitCode.BadInput, Output, "can't be read");
    }

    [Fact]
    public async Task The_list_names_each_with_what_it_is()
    {
        CommandResult result = await CommandResult.RunAsync("compare", "--list");
        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
        string[] lines = result.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(TechniqueCatalog.Create("").Select(technique => technique.Id), lines.Select(line => line.Split(' ')[0]));
        Assert.EndsWith("Support vector machine (RBF kernel)", lines[7], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_is_bad_usage_that_lists_the_names()
    {
        CommandResult result = await CompareAsync("--only", "divination");
        result.AssertFailed(ExitCode.BadUsage, ["'divination'", .. TechniqueCatalog.Create("").Select(technique => $"'{technique.Id}'")]);
    }

    [Fact]
    public async Task Other_images_need_a_file_of_their_own() =>
        (await CommandResult.RunAsync("compare", "--images", _folder["digits"])).AssertFailed(ExitCode.BadUsage, "--images needs --output FILE");

    private static TechniqueResult Row(TechniqueComparison comparison, string id) => comparison.Techniques.Single(row => row.Id == id);

    private Task<CommandResult> CompareAsync(params string[] arguments) => CommandResult.RunAsync(Arguments(arguments));

    private string[] Arguments(params string[] arguments) => ["compare", "--data", _folder["mnist-images"], "--images", _folder["digits"], "--output", Output, .. arguments];
}
