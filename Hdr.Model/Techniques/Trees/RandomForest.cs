using Hdr.Model.Training;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Techniques.Trees;

/// <summary>Many trees, each on images drawn with repetition, whose nodes choose among few pixels; the most votes win (Breiman: "Random forests", 2001).</summary>
internal sealed class RandomForest : ITechnique
{
    private const int TreeCount = 100;

    /// <summary>The square root of the number of pixels, as usual.</summary>
    private static readonly int PixelsPerNode = (int)Math.Sqrt(DigitNormaliser.Length);

    /// <inheritdoc/>
    public string Id => "random-forest";

    /// <inheritdoc/>
    public string Name => "Random forest";

    /// <inheritdoc/>
    public double? ReportedAccuracy => 0.965;

    /// <inheritdoc/>
    public ITrainedTechnique Train(TechniqueData data, Action<TechniqueProgress> report, CancellationToken cancellationToken)
    {
        PixelColumns images = new(data.All);
        RandomSource source = new(data.Seed);
        ClassificationTree[] trees = new ClassificationTree[TreeCount];
        int done = 0;
        Parallel.For(0, TreeCount, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken }, index =>
        {
            Random random = source.ForExample(0, index);
            int[] drawn = [.. Enumerable.Range(0, images.Count).Select(_ => random.Next(images.Count))];
            trees[index] = TreeGrower.Grow(images, drawn, new TreeOptions { PixelsPerNode = PixelsPerNode }, random);
            int count = Interlocked.Increment(ref done);
            report(new TechniqueProgress((double)count / TreeCount, $"{count} of {TreeCount} trees"));
        });
        return new TrainedForest(trees, $"{TreeCount} trees to the last image, {PixelsPerNode} pixels a node");
    }
}
