using System.Numerics.Tensors;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Reading;

/// <summary>What the network saw of a patch of ink, and what it says of it.</summary>
/// <param name="Input">Shape <c>[28, 28]</c>, 0 (paper) to 1 (ink).</param>
/// <param name="Scores">Shape <c>[10]</c>: probabilities of the digits, given that it is one.</param>
/// <param name="Contents">Shape <c>[3]</c>: probabilities of <see cref="InputContent"/>.</param>
internal readonly record struct ScoredPatch(ReadOnlyMemory<float> Input, ReadOnlyMemory<float> Scores, ReadOnlyMemory<float> Contents)
{
    private const float ClearPresence = 0.98f, ClearConfidence = 0.98f;

    /// <summary>Probability that the patch is one whole digit.</summary>
    public float Presence => Contents.Span[(int)InputContent.Digit];

    /// <summary>Whether it is one whole digit, and which, is beyond doubt: nobody needs to be asked beside.</summary>
    public bool IsClear => Presence >= ClearPresence && TensorPrimitives.Max(Scores.Span) >= ClearConfidence;

    /// <summary>What the lattice asks for.</summary>
    /// <param name="line">The line network's word of the number; null where it was not asked.</param>
    /// <param name="candidate">The patch's place among the lattice's candidates.</param>
    public DigitScore Answer(LineJudge? line, int candidate)
    {
        float foreignness = Contents.Span[(int)InputContent.Foreign];
        return line?.Judge(candidate, Scores.Span, Presence, foreignness) ?? new DigitScore(TensorPrimitives.Max(Scores.Span), Presence, foreignness);
    }
}
