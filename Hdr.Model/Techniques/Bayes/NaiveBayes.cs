using Hdr.Model.Data;

namespace Hdr.Model.Techniques.Bayes;

/// <summary>
/// Naive Bayes with a normal distribution for each pixel of each digit. Pixels that hardly vary would decide alone: a share of the
/// largest variance, chosen on the validation split, is added to every variance.
/// </summary>
internal sealed class NaiveBayes : ITechnique
{
    /// <summary>The shares that are tried.</summary>
    private static readonly double[] Smoothings = [0.001, 0.003, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5, 1];

    /// <inheritdoc/>
    public string Id => "naive-bayes";

    /// <inheritdoc/>
    public string Name => "Naive Bayes (Gaussian)";

    /// <inheritdoc/>
    public double? ReportedAccuracy => null;

    /// <inheritdoc/>
    public ITrainedTechnique Train(TechniqueData data, Action<TechniqueProgress> report, CancellationToken cancellationToken)
    {
        LabelledImages validation = data.Validation;
        PixelStatistics statistics = PixelStatistics.Of(data.Training);
        double best = Smoothings.MinBy(smoothing =>
        {
            report(new TechniqueProgress((double)Array.IndexOf(Smoothings, smoothing) / Smoothings.Length, $"trying smoothing {smoothing}"));
            return TechniqueMeasurement.CountErrors(new TrainedNaiveBayes(statistics, smoothing).Classify(validation, cancellationToken), validation.Labels);
        });
        return new TrainedNaiveBayes(PixelStatistics.Of(data.All), best);
    }
}
