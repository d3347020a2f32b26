using System.Numerics.Tensors;
using Hdr.Recognition.Models;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Reading;

/// <summary>What the network saw of a patch of ink, and what it says of it.</summary>
/// <param name="Input">Shape <c>[28, 28]</c>, 0 (paper) to 1 (ink).</param>
/// <param name="Scores">Shape <c>[10]</c>: probabilities of the digits, given that it is one.</param>
/// <param name="Contents">Shape <c>[3]</c>: probabilities of <see cref="InputContent"/>.</param>
internal readonly record struct ScoredPatch(ReadOnlyMemory<float> Input, ReadOnlyMemory<float> Scores, ReadOnlyMemory<float> Contents)
{
    /// <summary>Probability that the patch is one whole digit.</summary>
    public float Presence => Contents.Span[(int)InputContent.Digit];

    /// <summary>What the lattice asks for.</summary>
    public DigitScore Answer => new(TensorPrimitives.Max(Scores.Span), Presence, Contents.Span[(int)InputContent.Foreign]);
}
