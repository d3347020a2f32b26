using System.Runtime.InteropServices;
using Hdr.Model.Data;
using Hdr.Model.Network;
using Hdr.Model.Training;
using Hdr.Recognition.Normalisation;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Techniques.Neighbours;

/// <summary>Finds, of all references, those nearest to each query: exactly, by one product of matrices for a block of queries.</summary>
internal sealed class NeighbourSearch : IDisposable
{
    /// <summary>With 60,000 references a block's distances take 31 MB: below what glibc maps anew each time (<see cref="NativeMemory"/>).</summary>
    private const int BlockSize = 128;

    private readonly INeighbourMeasure _measure;
    private readonly RandomSource _random;
    private readonly byte[] _labels;
    private readonly Tensor _references;
    private readonly Tensor _offsets;

    /// <summary>Prepares the references.</summary>
    /// <param name="references">At least one.</param>
    /// <param name="measure">What is near.</param>
    /// <param name="seed">The seed of what a measure draws.</param>
    public NeighbourSearch(LabelledImages references, INeighbourMeasure measure, int seed)
    {
        LibTorch.Load();
        _measure = measure;
        _random = new RandomSource(seed);
        _labels = references.Labels;
        _references = Encode(references, 0, references.Count);
        _offsets = measure.Offsets(_references);
    }

    /// <summary>How many references there are.</summary>
    public int Count => _labels.Length;

    /// <summary>The labels of each query's nearest references.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="count">How many neighbours, at most <see cref="Count"/>.</param>
    /// <param name="report">Called after each block with how many queries are done.</param>
    /// <param name="cancellationToken">Stops after a block.</param>
    /// <returns>Shape <c>[query, neighbour]</c>, nearest first.</returns>
    public byte[] FindLabels(LabelledImages queries, int count, Action<int>? report, CancellationToken cancellationToken)
    {
        byte[] labels = new byte[queries.Count * count];
        for (int start = 0; start < queries.Count; start += BlockSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int block = Math.Min(BlockSize, queries.Count - start);
            using Tensor encoded = Encode(queries, start, block);
            using Tensor distances = _measure.Distances(encoded, _references, _offsets);
            int first = start;
            Parallel.For(0, block, row => PickLabels(distances, row, first + row, labels.AsSpan((first + row) * count, count)));
            report?.Invoke(start + block);
        }

        return labels;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _references.Dispose();
        _offsets.Dispose();
    }

    private void PickLabels(Tensor distances, int row, int query, Span<byte> labels)
    {
        Span<int> nearest = stackalloc int[labels.Length];
        ReadOnlySpan<float> values = MemoryMarshal.Cast<byte, float>(distances.bytes);
        _measure.Pick(values.Slice(row * Count, Count), nearest, _random.ForExample(0, query));
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = _labels[nearest[i]];
        }
    }

    private Tensor Encode(LabelledImages images, int start, int count)
    {
        using DisposeScope scope = NewDisposeScope();
        byte[] pixels = images.Pixels[(start * DigitNormaliser.Length)..((start + count) * DigitNormaliser.Length)];
        return _measure.Encode(tensor(pixels, [count, DigitNormaliser.Length]).to(ScalarType.Float32)).DetachFromDisposeScope();
    }
}
