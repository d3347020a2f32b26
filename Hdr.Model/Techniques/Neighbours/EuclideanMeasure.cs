using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Techniques.Neighbours;

/// <summary>
/// Euclidean distance of the pixels: <c>|a - b|² = |a|² + |b|² - 2ab</c>, without <c>|a|²</c>, which is the same for all references of a
/// query. Bytes are whole numbers: in float32 sums up to 2^24 are exact.
/// </summary>
internal sealed class EuclideanMeasure : INeighbourMeasure
{
    /// <inheritdoc/>
    public string Description => "Euclidean distance";

    /// <inheritdoc/>
    public Tensor Encode(Tensor pixels) => pixels.clone();

    /// <inheritdoc/>
    public Tensor Offsets(Tensor references)
    {
        using Tensor squares = references * references;
        return squares.sum(1);
    }

    /// <inheritdoc/>
    public Tensor Distances(Tensor queries, Tensor references, Tensor offsets)
    {
        using DisposeScope scope = NewDisposeScope();
        return addmm(offsets, queries, references.t(), beta: 1, alpha: -2).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Pick(ReadOnlySpan<float> distances, Span<int> nearest, Random random) => SmallestValues.Find(distances, nearest);
}
