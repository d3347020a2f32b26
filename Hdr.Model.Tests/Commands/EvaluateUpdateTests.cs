using Hdr.Model.Commands;
using Hdr.Model.Data;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Models;

namespace Hdr.Model.Tests.Commands;

public sealed class EvaluateUpdateTests : IDisposable
{
    private const int Count = 40;

    private readonly TemporaryFolder _folder = new();
    private readonly ModelPackage _before;
    private readonly LabelledImages _images = Mnist.Test.First(Count, start: 500);

    public EvaluateUpdateTests(SmallModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        File.Copy(model.Path, _folder["model.zip"]);
        _before = model.Package;
        _images.WriteFolders(_folder["images"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_it_the_model_file_stays_as_it_is()
    {
        byte[] before = File.ReadAllBytes(_folder["model.zip"]);

        await EvaluateAsync();

        Assert.Equal(before, File.ReadAllBytes(_folder["model.zip"]));
    }

    [Fact]
    public async Task What_was_measured_replaces_what_was_there_and_the_images_come_along()
    {
        CommandResult result = await EvaluateAsync("--update");

        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
        Assert.Contains($"Kept in '{_folder["model.zip"]}'.", result.Output, StringComparison.Ordinal);
        ModelPackage after = ModelPackage.LoadWithTestedImages(_folder["model.zip"]);
        Assert.Equal(Count, after.Metrics.ImageCount);
        Assert.Equal(_images.Pixels.Sum(pixel => (long)pixel), after.TestedImages!.Pixels.ToArray().Sum(pixel => (long)pixel));
        Assert.Equal(after.Metrics.ConfusionMatrix.SelectMany(row => row), Confusion(after.TestedImages));
        Assert.NotEqual(_before.Card.DataChecksums.GetValueOrDefault("test"), after.Card.DataChecksums["test"]);
    }

    [Fact]
    public async Task The_network_that_reads_numbers_whole_stays()
    {
        byte[] line = [3, 1, 4, 1, 5];
        (_before with { LineOnnx = line }).Save(_folder["model.zip"]);

        await EvaluateAsync("--update");

        ModelPackage after = ModelPackage.Load(_folder["model.zip"]);
        Assert.Equal(Count, after.Metrics.ImageCount);
        Assert.Equal(line, after.LineOnnx);
    }

    [Fact]
    public async Task Network_history_and_the_rest_of_the_card_stay()
    {
        await EvaluateAsync("--update");

        ModelPackage after = ModelPackage.Load(_folder["model.zip"]);
        Assert.Equal(_before.Onnx, after.Onnx);
        Assert.Equivalent(_before.History, after.History, strict: true);
        Assert.Equivalent(_before.Card, after.Card with { DataChecksums = _before.Card.DataChecksums }, strict: true);
        Assert.Equal([_folder["model.zip"]], Directory.GetFiles(_folder.Path));
    }

    private static int[] Confusion(TestedImages images)
    {
        int[] counts = new int[100];
        for (int index = 0; index < images.Count; index++)
        {
            counts[(images.Labels[index] * 10) + images.GetPredictedLabel(index)]++;
        }

        return counts;
    }

    private Task<CommandResult> EvaluateAsync(params string[] arguments) =>
        CommandResult.RunAsync(["evaluate", "--model", _folder["model.zip"], "--images", _folder["images"], .. arguments]);
}
