using static TorchSharp.torch;

namespace Hdr.Model.Techniques.Neighbours;

/// <summary>How far two images are from each other.</summary>
internal interface INeighbourMeasure
{
    /// <summary>Says of it what a table has room for.</summary>
    string Description { get; }

    /// <summary>Prepares images to be measured from each other.</summary>
    /// <param name="pixels">Shape <c>[count, 784]</c>, float32, 0 (paper) to 255 (ink).</param>
    /// <returns>The same shape; the caller owns it.</returns>
    Tensor Encode(Tensor pixels);

    /// <summary>What the references add to <see cref="Distances"/>, computed once.</summary>
    /// <param name="references">As <see cref="Encode"/> gives them.</param>
    /// <returns>Shape <c>[count]</c>; the caller owns it.</returns>
    Tensor Offsets(Tensor references);

    /// <summary>Distances of every query from every reference; only their order within a row counts.</summary>
    /// <param name="queries">Shape <c>[query, 784]</c>, encoded.</param>
    /// <param name="references">Shape <c>[reference, 784]</c>, encoded.</param>
    /// <param name="offsets">Of <see cref="Offsets"/>.</param>
    /// <returns>Shape <c>[query, reference]</c>, contiguous; the caller owns it.</returns>
    Tensor Distances(Tensor queries, Tensor references, Tensor offsets);

    /// <summary>Picks a query's nearest references.</summary>
    /// <param name="distances">Its row of <see cref="Distances"/>.</param>
    /// <param name="nearest">Receives the indices, nearest first; its length says how many.</param>
    /// <param name="random">Of this query alone.</param>
    void Pick(ReadOnlySpan<float> distances, Span<int> nearest, Random random);
}
