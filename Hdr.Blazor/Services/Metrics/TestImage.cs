namespace Hdr.Blazor.Services.Metrics;

/// <summary>One image that the model was tested on.</summary>
/// <param name="Index">Its place in the test set, from 0.</param>
/// <param name="Label">What the test set says it is, 0 to 9.</param>
/// <param name="PredictedLabel">What it was read as, 0 to 9.</param>
/// <param name="Scores">Ten probabilities, one a digit.</param>
/// <param name="Pixels">The network's input, shape <c>[28, 28]</c>, row-major, 0 (paper) to 255 (ink).</param>
/// <param name="IsDisputed">Whether reviewers doubt the label: see <see cref="DisputedLabels"/>.</param>
public sealed record TestImage(int Index, int Label, int PredictedLabel, ReadOnlyMemory<float> Scores, ReadOnlyMemory<byte> Pixels, bool IsDisputed)
{
    // As in the log loss that model files state: one sure mistake must not be infinitely bad.
    private const double LeastProbability = 1e-15;

    /// <summary>The probability of what it was read as, 0 to 1.</summary>
    public float Confidence => Scores.Span[PredictedLabel];

    /// <summary>Whether it was read as something else than its label.</summary>
    public bool IsError => PredictedLabel != Label;

    /// <summary>The negative natural logarithm of the label's probability.</summary>
    public double Loss => -Math.Log(Math.Max(Scores.Span[Label], LeastProbability));
}
