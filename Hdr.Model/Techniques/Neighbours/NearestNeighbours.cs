using Hdr.Model.Data;

namespace Hdr.Model.Techniques.Neighbours;

/// <summary>The digit that most of the nearest training images have; how many of them are asked is chosen on the validation split.</summary>
internal sealed class NearestNeighbours(INeighbourMeasure measure, int most) : ITechnique
{
    private readonly INeighbourMeasure _measure = measure;

    /// <summary>The largest number of neighbours that is tried.</summary>
    private readonly int _most = most;

    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public double? ReportedAccuracy { get; init; }

    /// <inheritdoc/>
    public bool IsSimulated { get; init; }

    /// <inheritdoc/>
    public ITrainedTechnique Train(TechniqueData data, Action<TechniqueProgress> report, CancellationToken cancellationToken)
    {
        int k = Choose(data, report, cancellationToken);
        return new TrainedNeighbours(new NeighbourSearch(data.All, _measure, data.Seed), k, _measure.Description);
    }

    private int Choose(TechniqueData data, Action<TechniqueProgress> report, CancellationToken cancellationToken)
    {
        LabelledImages validation = data.Validation;
        using NeighbourSearch search = new(data.Training, _measure, data.Seed);
        int most = Math.Min(_most, search.Count);
        byte[] labels = search.FindLabels(validation, most, done => report(new TechniqueProgress((double)done / validation.Count, $"choosing k, {done:N0} of {validation.Count:N0} images")), cancellationToken);
        return Enumerable.Range(1, most).MinBy(k => TechniqueMeasurement.CountErrors(NeighbourVote.DecideAll(labels, most, k), validation.Labels));
    }
}
