using System.Runtime.InteropServices;
using Hdr.Model.Data;
using Hdr.Recognition.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Techniques.Kernels;

/// <summary>
/// Trains ten machines, each of one digit against the others, with one kernel: block by block of points, by <see cref="DualAscent"/>. A block's
/// kernel against all points is computed once for the ten. After the first pass over all points only those are taken that break the conditions of an optimum.
/// </summary>
internal sealed class SupportVectorTrainer : IDisposable
{
    private const int BlockSize = 512;

    private readonly GaussianKernel _kernel;
    private readonly DualAscent _ascent;
    private readonly double _tolerance;
    private readonly byte[] _labels;
    private readonly Tensor _points;
    private readonly Tensor _halfSquares;

    /// <summary>Shape <c>[10, point]</c>.</summary>
    private readonly float[] _alphas;

    /// <summary>Shape <c>[10, point]</c>: each machine's value of each point.</summary>
    private readonly float[] _values;

    /// <summary>Prepares: all multipliers are 0.</summary>
    /// <param name="images">The training images.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="mostAlpha">The constant C: what a point on the wrong side may weigh, above 0.</param>
    /// <param name="tolerance">How far a multiplier may be from where it should be.</param>
    public SupportVectorTrainer(LabelledImages images, GaussianKernel kernel, double mostAlpha, double tolerance)
    {
        _kernel = kernel;
        _ascent = new DualAscent(mostAlpha, tolerance);
        _tolerance = tolerance;
        _labels = images.Labels;
        _points = GaussianKernel.ToPoints(images, 0, images.Count);
        _halfSquares = GaussianKernel.HalfSquares(_points);
        _alphas = new float[DigitPrediction.ClassCount * Count];
        _values = new float[_alphas.Length];
    }

    /// <summary>How many points there are.</summary>
    public int Count => _labels.Length;

    /// <summary>Each machine's multipliers times the points' signs. Shape <c>[10, point]</c>.</summary>
    public float[] Coefficients => [.. _alphas.Select((alpha, index) => alpha * SignOf(index / Count, index % Count))];

    /// <summary>Trains.</summary>
    /// <param name="passCount">Passes, at most; the first is over all points.</param>
    /// <param name="random">Orders the points of a pass.</param>
    /// <param name="report">Called after each block with the pass, from 1, and the share of it that is done.</param>
    /// <param name="cancellationToken">Stops after a block.</param>
    public void Run(int passCount, Random random, Action<int, double> report, CancellationToken cancellationToken)
    {
        int[] points = [.. Enumerable.Range(0, Count)];
        for (int pass = 1; pass <= passCount && points.Length > 0; pass++)
        {
            random.Shuffle(points);
            for (int start = 0; start < points.Length; start += BlockSize)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int end = Math.Min(start + BlockSize, points.Length);
                RunBlock(points[start..end]);
                report(pass, (double)end / points.Length);
            }

            points = [.. Enumerable.Range(0, Count).Where(IsOpen)];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _points.Dispose();
        _halfSquares.Dispose();
    }

    /// <summary>Whether some machine would move the point's multiplier.</summary>
    private bool IsOpen(int point)
    {
        for (int digit = 0; digit < DigitPrediction.ClassCount; digit++)
        {
            int place = (digit * Count) + point;
            if (Math.Abs(_ascent.Step(_alphas[place], SignOf(digit, point) * _values[place])) > _tolerance)
            {
                return true;
            }
        }

        return false;
    }

    private void RunBlock(int[] block)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor indices = tensor(Array.ConvertAll(block, index => (long)index));
        Tensor toAll = _kernel.Between(_points.index_select(0, indices), _halfSquares.index_select(0, indices), _points, _halfSquares);
        float[] among = toAll.index_select(1, indices).data<float>().ToArray();
        float[] changes = new float[DigitPrediction.ClassCount * block.Length];
        Parallel.For(0, DigitPrediction.ClassCount, digit => Ascend(digit, block, among, changes.AsSpan(digit * block.Length, block.Length)));
        Tensor differences = tensor(changes, [DigitPrediction.ClassCount, block.Length]).matmul(toAll);
        System.Numerics.Tensors.TensorPrimitives.Add(_values, MemoryMarshal.Cast<byte, float>(differences.bytes), _values);
    }

    /// <summary>Moves one machine's multipliers of a block.</summary>
    /// <param name="digit">The machine.</param>
    /// <param name="block">The points.</param>
    /// <param name="among">Their kernel, shape <c>[block, block]</c>.</param>
    /// <param name="changes">Receives how far each coefficient moved, shape <c>[block]</c>.</param>
    private void Ascend(int digit, int[] block, float[] among, Span<float> changes)
    {
        float[] signs = Array.ConvertAll(block, point => SignOf(digit, point));
        float[] alphas = Array.ConvertAll(block, point => _alphas[(digit * Count) + point]);
        float[] values = Array.ConvertAll(block, point => _values[(digit * Count) + point]);
        _ascent.Run(among, signs, alphas, values);
        for (int i = 0; i < block.Length; i++)
        {
            int place = (digit * Count) + block[i];
            changes[i] = (alphas[i] - _alphas[place]) * signs[i];
            _alphas[place] = alphas[i];
        }
    }

    private float SignOf(int digit, int point) => _labels[point] == digit ? 1 : -1;
}
