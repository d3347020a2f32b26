namespace Hdr.Model.Techniques.Trees;

/// <summary>One classification tree; the least images of a leaf are chosen on the validation split.</summary>
internal sealed class DecisionTree : ITechnique
{
    /// <summary>The least images of a leaf that are tried.</summary>
    private static readonly int[] LeastImages = [1, 2, 4, 8];

    /// <inheritdoc/>
    public string Id => "decision-tree";

    /// <inheritdoc/>
    public string Name => "Decision tree";

    /// <inheritdoc/>
    public double? ReportedAccuracy => 0.87;

    /// <inheritdoc/>
    public ITrainedTechnique Train(TechniqueData data, Action<TechniqueProgress> report, CancellationToken cancellationToken)
    {
        PixelColumns training = new(data.Training);
        int best = LeastImages.MinBy(least =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            report(new TechniqueProgress((double)Array.IndexOf(LeastImages, least) / LeastImages.Length, $"trying leaves of {least} images"));
            return TechniqueMeasurement.CountErrors(Grow(training, least, data.Seed).Classify(data.Validation, cancellationToken), data.Validation.Labels);
        });
        return Grow(new PixelColumns(data.All), best, data.Seed);
    }

    private static TrainedForest Grow(PixelColumns images, int leastImages, int seed)
    {
        ClassificationTree tree = TreeGrower.Grow(images, [.. Enumerable.Range(0, images.Count)], new TreeOptions { LeastImages = leastImages }, new Random(seed));
        return new TrainedForest([tree], $"Gini, leaves of at least {leastImages}, chosen on the validation split; {tree.Nodes.Length:N0} nodes");
    }
}
