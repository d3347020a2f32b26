using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Blazor.Tests.Support;

/// <summary>Metrics of test sets made by hand, for components that only show them.</summary>
public static class Boards
{
    /// <summary>Each image is given by what it is, what it was read as, and how surely; the other digits share the rest.</summary>
    public static TestSet Tests(string name, params (int Label, int Predicted, float Confidence)[] images) => new(name, Images(images));

    /// <summary>Two 3s read as 5, one 7 read as 1, and one of each digit read rightly.</summary>
    public static (int Label, int Predicted, float Confidence)[] Some =>
        [.. Enumerable.Range(0, 10).Select(digit => (digit, digit, 0.9f + (digit / 1000f))), (3, 5, 0.95f), (3, 5, 0.6f), (7, 1, 0.4f)];

    public static MetricsBoard Board(bool hasTests = true, params (int Label, int Predicted, float Confidence)[] images)
    {
        images = images.Length == 0 ? Some : images;
        ModelPackage package = new([], Card, Metrics(images), new TrainingHistory([Epoch(1, 0.5), Epoch(2, 0.25)]));
        return new MetricsBoard(package, 2_700_000, hasTests ? Tests("by hand", images) : null, hasTests ? null : "Put them in.");
    }

    public static TestImage Image(int index, int label, int predicted, float confidence, bool isDisputed = false) =>
        new(index, label, predicted, Scores(predicted, confidence), new byte[DigitNormaliser.Length], isDisputed);

    public static EpochMetrics Epoch(int number, double loss) => new(number, loss, loss / 2, 1 - (loss / 10), 0.001, 12.5, 4000);

    private static TestedImages Images((int Label, int Predicted, float Confidence)[] images) => new(
        [.. images.Select(image => (byte)image.Label)],
        [.. images.SelectMany(image => Scores(image.Predicted, image.Confidence))],
        new byte[images.Length * DigitNormaliser.Length]);

    private static float[] Scores(int predicted, float confidence)
    {
        float[] scores = [.. Enumerable.Repeat((1 - confidence) / 9, 10)];
        scores[predicted] = confidence;
        return scores;
    }

    private static ModelMetrics Metrics((int Label, int Predicted, float Confidence)[] images) => new()
    {
        DataSet = "by hand",
        ImageCount = images.Length,
        Accuracy = images.Average(image => image.Label == image.Predicted ? 1.0 : 0.0),
        AccuracyInterval = new ShareInterval(0.5, 0.9375),
        LogLoss = 0.123456,
        BrierScore = 0.1,
        ExpectedCalibrationError = 0.0125,
        ConfusionMatrix = [.. Enumerable.Range(0, 10).Select(label => (int[])[.. Enumerable.Range(0, 10).Select(predicted => images.Count(image => (image.Label, image.Predicted) == (label, predicted)))])],
        Classes = [.. Enumerable.Range(0, 10).Select(digit => new ClassMetrics($"{digit}", digit == 5 ? 0.25 : 1, digit == 3 ? 0.3333 : 1, 1, images.Count(image => image.Label == digit)))],
        CalibrationBins = [new CalibrationBin(0, 0.5, 0, 0, 0), new CalibrationBin(0.5, 0.75, 8, 0.6, 0.5), new CalibrationBin(0.75, 1, 100, 0.9, 0.875)],
        Coverage = [new CoverageLevel(0.99, 0.55, 2)],
        Misclassified =
        [
            .. images.Index().Where(image => image.Item.Label != image.Item.Predicted).OrderByDescending(image => image.Item.Confidence).Select(image => new MisclassifiedImage(
                image.Index, "x.png", image.Item.Label, image.Item.Predicted, Scores(image.Item.Predicted, image.Item.Confidence), new byte[DigitNormaliser.Length])),
        ],
    };

    private static ModelCard Card => new()
    {
        Classes = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
        InputHeight = 28,
        InputWidth = 28,
        Normalisation = "test",
        Recipe = "tiny",
        Network = "dense10",
        ParameterCount = 7850,
        Epochs = 2,
        Seed = 1,
        TrainingImageCount = 100,
        TrainingSeconds = 150,
        Temperature = 1,
        DataChecksums = new Dictionary<string, string>(),
        Versions = new Dictionary<string, string>(),
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
