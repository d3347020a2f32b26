using System.Text.Json;
using Hdr.Model.Commands;
using Hdr.Model.Data;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Commands;

/// <summary><c>evaluate --labels</c>.</summary>
public sealed class EvaluateLabelsTests(SmallModel model) : IDisposable
{
    private readonly SmallModel _model = model;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Its_answers_are_those_of_predict()
    {
        WriteLabels(Directory.GetFiles(_model.Images, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_model.Images, path).Replace('\\', '/')).Order(StringComparer.Ordinal).Select(name => (name, name[..1])));
        CommandResult result = await EvaluateAsync("--csv", _folder["answers.csv"], "--json", _folder["deep", "metrics.json"]);
        CommandResult predicted = await CommandResult.RunAsync("predict", "--model", _model.Path, _model.Images, "--recursive", "--format", "csv");

        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
        string[][] answers = [.. File.ReadAllText(_folder["answers.csv"]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        Assert.Equal(["file", "label", "prediction", "confidence"], answers[0]);
        Assert.Equal(predicted.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1), answers.Skip(1).Select(row => $"{row[0]},{row[2]},{row[3]}"));

        int right = answers.Skip(1).Count(row => row[1] == row[2]);
        Assert.InRange(right, 240, 300);
        Assert.Contains($"Whole text right    {right / 3.0:0.00} % ({right}), 95 % interval", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("F1", result.Output, StringComparison.Ordinal);
        JsonElement written = JsonDocument.Parse(File.ReadAllBytes(_folder["deep", "metrics.json"])).RootElement;
        Assert.Equal(right, written.GetProperty("text").GetProperty("right").GetInt32());
        Assert.Equal(right, written.GetProperty("answers").EnumerateArray().Count(answer => answer.GetProperty("isRight").GetBoolean()));
        Assert.True(written.GetProperty("speed").GetProperty("imagesPerSecond").GetDouble() > 0);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_counts_as_wrong()
    {
        File.WriteAllText(_folder["text.png"], "not an image");
        File.WriteAllBytes(_folder["blank.png"], PngImage.Encode(new byte[784]));
        WriteLabels([("text.png", ""), ("nowhere.png", "1 2"), ("blank.png", "")]);
        CommandResult result = await EvaluateIn(_folder.Path, "--csv", _folder["answers.csv"]);

        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal(["text.png", "nowhere.png"], result.ErrorLines.Select(line => line.Split(':')[0]));
        Assert.Contains("Can't be read       2 (counted as wrong)", result.Output, StringComparison.Ordinal);
        Assert.Contains("Refused             50.00 % (1 of 2 images", result.Output, StringComparison.Ordinal);
        Assert.Contains("Whole text right    33.33 % (1)", result.Output, StringComparison.Ordinal);
        Assert.Contains("F1 of numbers       0.0000", result.Output, StringComparison.Ordinal);
        Assert.Equal("file,label,prediction,confidence\r\nblank.png,,,0\r\n", File.ReadAllText(_folder["answers.csv"]));
    }

    [Fact]
    public async Task A_list_that_cannot_be_used_is_bad_input()
    {
        (await EvaluateAsync()).AssertFailed(ExitCode.BadInput, "labels.csv", "does not exist");
        WriteLabels([("../outside.png", "1")]);
        (await EvaluateAsync()).AssertFailed(ExitCode.BadInput, "line 2", "../outside.png");
    }

    private void WriteLabels(IEnumerable<(string File, string Label)> rows) =>
        File.WriteAllText(_folder["labels.csv"], $"file,label\n{string.Concat(rows.Select(row => $"{row.File},{row.Label}\n"))}");

    private Task<CommandResult> EvaluateAsync(params string[] arguments) => EvaluateIn(_model.Images, arguments);

    private Task<CommandResult> EvaluateIn(string images, params string[] arguments) =>
        CommandResult.RunAsync(["evaluate", "--model", _model.Path, "--images", images, "--labels", _folder["labels.csv"], .. arguments]);
}
