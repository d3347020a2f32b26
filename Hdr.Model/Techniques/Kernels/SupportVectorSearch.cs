using Hdr.Model.Data;

namespace Hdr.Model.Techniques.Kernels;

/// <summary>
/// Finds the settings that err least on the validation split, by machines that learn from every fifth image of the training split: from all,
/// each would take minutes.
/// </summary>
/// <param name="candidates">What to try, at least one.</param>
/// <param name="tolerance">How far a multiplier may be from where it should be.</param>
/// <param name="passCount">Passes over the points, at most.</param>
internal sealed class SupportVectorSearch(IReadOnlyList<SupportVectorSettings> candidates, double tolerance, int passCount)
{
    private const int ImagesPerSample = 5;

    private readonly IReadOnlyList<SupportVectorSettings> _candidates = candidates;
    private readonly double _tolerance = tolerance;
    private readonly int _passCount = passCount;

    /// <summary>Tries all.</summary>
    /// <param name="data">What to learn from and to choose on.</param>
    /// <param name="report">Called before each with the share of them that is done.</param>
    /// <param name="cancellationToken">Stops after a block.</param>
    /// <returns>The best; of several, the first.</returns>
    public SupportVectorSettings Find(TechniqueData data, Action<double, SupportVectorSettings> report, CancellationToken cancellationToken)
    {
        LabelledImages sample = data.Training.Select([.. Enumerable.Range(0, data.Training.Count).Where(image => image % ImagesPerSample == 0)]);
        return _candidates.Index().Select(candidate =>
        {
            report((double)candidate.Index / _candidates.Count, candidate.Item);
            return (Settings: candidate.Item, Errors: CountErrors(candidate.Item, sample, data, cancellationToken));
        }).MinBy(tried => tried.Errors).Settings;
    }

    private int CountErrors(SupportVectorSettings settings, LabelledImages sample, TechniqueData data, CancellationToken cancellationToken)
    {
        GaussianKernel kernel = new(settings.Gamma);
        using SupportVectorTrainer trainer = new(sample, kernel, settings.MostAlpha, _tolerance);
        trainer.Run(_passCount, new Random(data.Seed), (_, _) => { }, cancellationToken);
        using TrainedSupportVectors trained = new(sample, trainer.Coefficients, kernel, $"{settings}");
        return TechniqueMeasurement.CountErrors(trained.Classify(data.Validation, cancellationToken), data.Validation.Labels);
    }
}
