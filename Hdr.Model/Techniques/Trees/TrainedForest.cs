using Hdr.Model.Data;
using Hdr.Recognition.Models;

namespace Hdr.Model.Techniques.Trees;

/// <summary>One tree or many, each with a vote.</summary>
internal sealed class TrainedForest(IReadOnlyList<ClassificationTree> trees, string settings) : ITrainedTechnique
{
    private readonly IReadOnlyList<ClassificationTree> _trees = trees;

    /// <inheritdoc/>
    public string Settings { get; } = settings;

    /// <inheritdoc/>
    public long ModelBytes => _trees.Sum(tree => (long)tree.Nodes.Length) * ClassificationTree.BytesPerNode;

    /// <inheritdoc/>
    public byte[] Classify(LabelledImages images, CancellationToken cancellationToken)
    {
        byte[] answers = new byte[images.Count];
        Parallel.For(0, images.Count, new ParallelOptions { CancellationToken = cancellationToken }, image => answers[image] = Decide(images.GetPixels(image)));
        return answers;
    }

    /// <summary>There is nothing to free.</summary>
    public void Dispose()
    {
    }

    private byte Decide(ReadOnlySpan<byte> pixels)
    {
        Span<int> votes = stackalloc int[DigitPrediction.ClassCount];
        byte winner = 0;
        foreach (ClassificationTree tree in _trees)
        {
            votes[tree.Classify(pixels)]++;
        }

        for (byte digit = 1; digit < votes.Length; digit++)
        {
            winner = votes[digit] > votes[winner] ? digit : winner;
        }

        return winner;
    }
}
