using System.Text.Json;
using Hdr.Model.Commands;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Models;

namespace Hdr.Model.Tests.Commands;

public sealed class EvaluateCommandTests(SmallModel model) : IDisposable
{
    private readonly SmallModel _model = model;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_prints_and_writes_what_was_measured()
    {
        CommandResult result = await EvaluateAsync("--images", _model.Images, "--json", _folder["deep", "metrics.json"]);
        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
        ModelMetrics expected = _model.Package.Metrics;
        Assert.Contains($"{expected.Accuracy * 100:0.00} % ({expected.Misclassified.Count} wrong), 95 % interval {expected.AccuracyInterval!.Lower * 100:0.00} to", result.Output, StringComparison.Ordinal);
        Assert.All(expected.Coverage!, level => Assert.Matches($@"(?m)^ +{level.Coverage * 100} % +{level.Errors} +{level.Threshold * 100:0.00} %\r?$", result.Output));

        JsonElement written = JsonDocument.Parse(File.ReadAllBytes(_folder["deep", "metrics.json"])).RootElement;
        Assert.Equal(expected.Accuracy, written.GetProperty("accuracy").GetDouble(), 9);
        Assert.Equal(expected.LogLoss, written.GetProperty("logLoss").GetDouble(), 4);
        Assert.Equal(expected.Coverage!.Select(level => level.Errors), written.GetProperty("coverage").EnumerateArray().Select(level => level.GetProperty("errors").GetInt32()));
        Assert.Equal(300, written.GetProperty("confusionMatrix").EnumerateArray().Sum(row => row.EnumerateArray().Sum(count => count.GetInt32())));
        Assert.Equal(expected.Misclassified.Count, written.GetProperty("misclassified").GetArrayLength());
    }

    [Fact]
    public async Task A_test_folder_inside_is_what_is_measured()
    {
        Mnist.Test.First(20).WriteFolders(_folder["test"]);
        Mnist.Test.First(50).WriteFolders(_folder["train"]);
        Assert.Contains("20 images", (await EvaluateAsync("--images", _folder.Path)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_left_out_are_named_on_standard_error()
    {
        Mnist.Test.First(20).WriteFolders(_folder.Path);
        File.WriteAllText(_folder["7", "text.png"], "not an image");
        CommandResult result = await EvaluateAsync("--images", _folder.Path);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Contains("7/text.png", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("1 of 21 files", result.ErrorLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_without_digits_or_that_are_not_there_are_bad_input()
    {
        (await EvaluateAsync("--images", _folder.Path)).AssertFailed(ExitCode.BadInput, _folder.Path, "folders 0 to 9");
        (await EvaluateAsync("--images", _folder["nowhere"])).AssertFailed(ExitCode.BadInput, "does not exist");
        (await EvaluateAsync("--data", _folder["nowhere"])).AssertFailed(ExitCode.BadInput, "does not exist");
        (await CommandResult.RunAsync("evaluate", "--model", _folder["none.zip"])).AssertFailed(ExitCode.BadInput, "none.zip");
    }

    [Fact]
    public async Task Missing_mnist_files_are_bad_input()
    {
        Directory.CreateDirectory(_folder["mnist-images"]);
        CommandResult result = await EvaluateAsync("--data", _folder["mnist-images"]);
        result.AssertFailed(ExitCode.BadInput, "train-images-idx3-ubyte.gz", "git checkout -- mnist-images/idx");
    }

    private Task<CommandResult> EvaluateAsync(params string[] arguments) => CommandResult.RunAsync(["evaluate", "--model", _model.Path, .. arguments]);
}
