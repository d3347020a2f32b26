using Hdr.Model.Training;
using Hdr.Recognition.Models;

namespace Hdr.Model.Commands;

/// <summary>Says for people how a training goes.</summary>
internal static class TrainingReport
{
    /// <summary>Where it stands after a batch.</summary>
    public static ProgressState Progress(TrainingMetrics metrics)
    {
        double share = (metrics.Epoch - 1 + ((double)metrics.Batch / metrics.BatchCount)) / metrics.EpochCount;
        string place = $"epoch {metrics.Epoch}/{metrics.EpochCount}, batch {metrics.Batch}/{metrics.BatchCount}";
        string left = $"{(int)metrics.TimeLeft.TotalMinutes}:{metrics.TimeLeft.Seconds:00} left";
        return new ProgressState(share, $"{place}, loss {metrics.Loss:0.0000}, {metrics.ImagesPerSecond:N0} images/s, {left}");
    }

    /// <summary>What an epoch brought.</summary>
    public static string Line(EpochMetrics epoch, int epochCount)
    {
        string validation = $"validation accuracy {MetricsReport.Percent(epoch.ValidationAccuracy)}, validation loss {epoch.ValidationLoss:0.0000}";
        return $"Epoch {epoch.Epoch}/{epochCount}: loss {epoch.TrainingLoss:0.0000}, {validation}, {epoch.Seconds:0.0} s, {epoch.ImagesPerSecond:N0} images/s";
    }
}
