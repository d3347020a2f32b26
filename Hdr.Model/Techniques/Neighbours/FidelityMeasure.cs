using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Techniques.Neighbours;

/// <summary>
/// Simulates the distance of a quantum computer: an image is the state <c>|a> = sum of a_i|i> / |a|</c> of ten qubits, whose 1,024
/// amplitudes hold its 784 pixels (amplitude encoding), and images are as similar as their states' fidelity <c>F = |&lt;a|b>|²</c> (Schuld,
/// Sinayskiy, Petruccione: "An introduction to quantum machine learning", 2015; Basheer, Afham, Goyal: "Quantum k-nearest neighbors
/// algorithm", 2020). Here F is computed exactly: as no quantum computer could read it.
/// </summary>
internal sealed class FidelityMeasure : INeighbourMeasure
{
    /// <summary>An image without ink has no state; its amplitudes are zero.</summary>
    private const double LeastNorm = 1e-12;

    /// <inheritdoc/>
    public string Description => "fidelity of amplitude-encoded states, exact (simulation)";

    /// <inheritdoc/>
    public Tensor Encode(Tensor pixels)
    {
        using DisposeScope scope = NewDisposeScope();
        return (pixels / pixels.norm(1, keepdim: true, p: 2).clamp_min(LeastNorm)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor Offsets(Tensor references) => zeros(references.shape[0]);

    /// <summary>The infidelity <c>1 - F</c>, but for the 1.</summary>
    /// <inheritdoc/>
    public Tensor Distances(Tensor queries, Tensor references, Tensor offsets)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor overlaps = queries.matmul(references.t());
        return overlaps.mul_(overlaps).neg_().MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Pick(ReadOnlySpan<float> distances, Span<int> nearest, Random random) => SmallestValues.Find(distances, nearest);
}
