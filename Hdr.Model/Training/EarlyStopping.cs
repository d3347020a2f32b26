using Hdr.Recognition.Models;

namespace Hdr.Model.Training;

/// <summary>When to stop before the last epoch: the validation metric has not improved for a while.</summary>
/// <param name="MinDelta">The least change that counts as an improvement. Default 0.0005.</param>
/// <param name="Patience">Epochs without improvement to wait for, at least 1. Default 5.</param>
/// <param name="Metric">What is watched. Default accuracy.</param>
public sealed record EarlyStopping(double MinDelta = 0.0005, int Patience = 5, EarlyStoppingMetric Metric = EarlyStoppingMetric.Accuracy)
{
    /// <summary>Whether training should stop after these epochs. It follows from the epochs alone, so that a resumed training stops where an uninterrupted one does.</summary>
    /// <param name="epochs">All epochs so far, in order.</param>
    public bool ShouldStop(IReadOnlyList<EpochMetrics> epochs)
    {
        ArgumentNullException.ThrowIfNull(epochs);
        double best = double.NegativeInfinity;
        int waited = 0;
        foreach (EpochMetrics epoch in epochs)
        {
            double goodness = Metric == EarlyStoppingMetric.Accuracy ? epoch.ValidationAccuracy : -epoch.ValidationLoss;
            bool improved = goodness >= best + MinDelta && goodness > best;
            waited = improved ? 0 : waited + 1;
            best = improved ? goodness : best;
        }

        return waited >= Patience;
    }
}
