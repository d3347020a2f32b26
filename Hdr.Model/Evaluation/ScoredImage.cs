using System.Numerics.Tensors;

namespace Hdr.Model.Evaluation;

/// <summary>A labelled image with its probabilities.</summary>
/// <param name="Index">Its place in the set.</param>
/// <param name="Label">What it is, 0 to 9.</param>
/// <param name="Scores">Ten probabilities.</param>
internal sealed record ScoredImage(int Index, int Label, ReadOnlyMemory<float> Scores)
{
    /// <summary>What it was read as: the first of the highest scores.</summary>
    public int PredictedLabel { get; } = TensorPrimitives.IndexOfMax(Scores.Span);

    /// <summary>The probability of what it was read as.</summary>
    public double Confidence => Scores.Span[PredictedLabel];

    /// <summary>Whether it was read rightly.</summary>
    public bool IsRight => PredictedLabel == Label;
}
