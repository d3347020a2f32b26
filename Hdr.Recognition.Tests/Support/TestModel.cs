using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Tests.Support;

/// <summary>Model packages around a <see cref="TinyNetwork"/>.</summary>
internal static class TestModel
{
    public static ModelPackage Around(byte[] onnx) => new(onnx, Card, Metrics, new TrainingHistory([new EpochMetrics(1, 0.5, 0.4, 0.9, 0.001, 12.5, 4000)]));

    private static ModelCard Card => new()
    {
        Classes = [.. Enumerable.Range(0, DigitPrediction.ClassCount).Select(digit => $"{digit}")],
        InputHeight = DigitNormaliser.Side,
        InputWidth = DigitNormaliser.Side,
        Normalisation = "test",
        Recipe = "tiny",
        Network = "dense10",
        ParameterCount = 7850,
        Epochs = 1,
        Seed = 1,
        TrainingImageCount = 2,
        TrainingSeconds = 0.25,
        Temperature = 0.75,
        DataChecksums = new Dictionary<string, string> { ["images"] = "00ff" },
        Versions = new Dictionary<string, string> { ["ML.NET"] = "5.0.1" },
        CreatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
    };

    private static ModelMetrics Metrics => new()
    {
        DataSet = "two images",
        ImageCount = 2,
        Accuracy = 0.5,
        AccuracyInterval = new ShareInterval(0.1, 0.9),
        LogLoss = 0.7,
        BrierScore = 0.3,
        ExpectedCalibrationError = 0.1,
        ConfusionMatrix = [[1, 0], [1, 0]],
        Classes = [new ClassMetrics("0", 0.5, 1, 0.667, 1)],
        CalibrationBins = [new CalibrationBin(0, 1, 2, 0.6, 0.5)],
        Coverage = [new CoverageLevel(0.99, 0.55, 1)],
        Misclassified = [new MisclassifiedImage(1, "1/1.png", 1, 0, [0.6f, 0.4f], [0, 128, 255])],
    };
}
