namespace Hdr.Recognition.Models;

/// <summary>How good a model is on a labelled test set: <c>hdr/metrics.json</c> in model.zip.</summary>
public sealed record ModelMetrics
{
    /// <summary>The test set's name, such as "MNIST test".</summary>
    public required string DataSet { get; init; }

    /// <summary>Images tested.</summary>
    public required int ImageCount { get; init; }

    /// <summary>Share of the images read rightly, 0 to 1.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Where the accuracy on all such images lies, with 95 % probability (Wilson, 1927); null in a file from before it was kept.</summary>
    public ShareInterval? AccuracyInterval { get; init; }

    /// <summary>Mean of the negative natural logarithm of the true class's probability.</summary>
    public required double LogLoss { get; init; }

    /// <summary>Mean squared distance between the probabilities and the one-hot truth (Brier, 1950), 0 to 2.</summary>
    public required double BrierScore { get; init; }

    /// <summary>Expected calibration error over <see cref="CalibrationBins"/> (Naeini et al., 2015), 0 to 1.</summary>
    public required double ExpectedCalibrationError { get; init; }

    /// <summary>Counts, shape <c>[actual, predicted]</c>.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> ConfusionMatrix { get; init; }

    /// <summary>One entry a class, in the classes' order.</summary>
    public required IReadOnlyList<ClassMetrics> Classes { get; init; }

    /// <summary>Fifteen bins of equal width over the confidence, lowest first; empty ones included.</summary>
    public required IReadOnlyList<CalibrationBin> CalibrationBins { get; init; }

    /// <summary>The errors left at falling coverage, highest first; null in a file from before they were kept.</summary>
    public IReadOnlyList<CoverageLevel>? Coverage { get; init; }

    /// <summary>Every image read wrongly, highest loss first.</summary>
    public required IReadOnlyList<MisclassifiedImage> Misclassified { get; init; }
}
