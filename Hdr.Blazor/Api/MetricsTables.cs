using System.Globalization;
using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Api;

/// <summary>Metrics as lines of CSV (RFC 4180), headings first. All values are numbers or digits: nothing needs quotes.</summary>
public static class MetricsTables
{
    /// <summary>A line a digit: what it was read as, how often.</summary>
    public static IEnumerable<string> Confusion(ModelMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        return metrics.ConfusionMatrix.Select((row, label) => $"{label},{string.Join(',', row)}").Prepend($"actual,{string.Join(',', Digits("read_as_"))}");
    }

    /// <summary>A line a digit: precision, recall, F1, support.</summary>
    public static IEnumerable<string> Classes(ModelMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        return metrics.Classes.Select((digit, label) => Line(label, digit.Precision, digit.Recall, digit.F1, digit.Support)).Prepend("digit,precision,recall,f1,images");
    }

    /// <summary>A line a bin of confidence.</summary>
    public static IEnumerable<string> Calibration(ModelMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        return metrics.CalibrationBins.Select(bin => Line(bin.Lower, bin.Upper, bin.Count, bin.MeanConfidence, bin.Accuracy)).Prepend("above,up_to,images,mean_confidence,accuracy");
    }

    /// <summary>A line an image: what it is, what it was read as, and its scores.</summary>
    public static IEnumerable<string> Images(IEnumerable<TestImage> images) => images
        .Select(image => $"{Line(image.Index, image.Label, image.PredictedLabel, image.IsDisputed ? 1 : 0)},{string.Join(',', image.Scores.ToArray().Select(score => score.ToString(CultureInfo.InvariantCulture)))}")
        .Prepend($"index,label,predicted,is_disputed,{string.Join(',', Digits("score_"))}");

    /// <summary>A line an epoch.</summary>
    public static IEnumerable<string> Training(TrainingHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Epochs
            .Select(epoch => Line(epoch.Epoch, epoch.TrainingLoss, epoch.ValidationLoss, epoch.ValidationAccuracy, epoch.LearningRate, epoch.Seconds, epoch.ImagesPerSecond))
            .Prepend("epoch,training_loss,validation_loss,validation_accuracy,learning_rate,seconds,images_per_second");
    }

    private static IEnumerable<string> Digits(string prefix) => Enumerable.Range(0, DigitPrediction.ClassCount).Select(digit => $"{prefix}{digit}");

    private static string Line(params double[] values) => string.Join(',', values.Select(value => value.ToString(CultureInfo.InvariantCulture)));
}
