using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services.Runs;

/// <summary>How good a run is, in its headline figures.</summary>
/// <param name="DataSet">The test set's name.</param>
/// <param name="Accuracy">Share read rightly, 0 to 1.</param>
/// <param name="Interval">Where the accuracy lies with 95 % probability; null in a file from before it was kept.</param>
/// <param name="ErrorCount">Images read wrongly.</param>
/// <param name="LogLoss">Mean of the negative natural logarithm of the true class's probability.</param>
/// <param name="CalibrationError">Expected calibration error, 0 to 1.</param>
public sealed record RunMetrics(string DataSet, double Accuracy, ShareInterval? Interval, int ErrorCount, double LogLoss, double CalibrationError)
{
    /// <summary>The headline figures of a model file's metrics.</summary>
    public static RunMetrics Of(ModelMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        return new(metrics.DataSet, metrics.Accuracy, metrics.AccuracyInterval, metrics.Misclassified.Count, metrics.LogLoss, metrics.ExpectedCalibrationError);
    }
}
