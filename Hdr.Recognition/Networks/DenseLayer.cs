using System.Runtime.CompilerServices;
using Hdr.Recognition.Networks.Winograd;

namespace Hdr.Recognition.Networks;

/// <summary>A fully connected layer. Safe for many threads at once.</summary>
internal sealed unsafe class DenseLayer<TVector>
    where TVector : struct, ITileVector<TVector>
{
    private readonly int _inputs;
    private readonly bool _isRectified;
    private readonly AlignedFloats _weights;
    private readonly AlignedFloats _biases;

    /// <summary>Takes weights.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="isRectified">Whether max(x, 0) is behind it.</param>
    public DenseLayer(DenseWeights weights, bool isRectified)
    {
        _inputs = weights.Inputs;
        _isRectified = isRectified;
        OutputRow = (weights.Outputs + TVector.Columns - 1) / TVector.Columns * TVector.Columns;
        _biases = new AlignedFloats(OutputRow);
        weights.Biases.CopyTo(new Span<float>(_biases.First, weights.Outputs));
        _weights = new AlignedFloats(OutputRow * _inputs);
        for (int output = 0; output < weights.Outputs; output++)
        {
            (int group, int within) = Math.DivRem(output, TVector.Columns);
            float* column = _weights.First + (group * TVector.Columns * _inputs) + within;
            for (int input = 0; input < _inputs; input++)
            {
                column[input * TVector.Columns] = weights.Weights[(output * _inputs) + input];
            }
        }
    }

    /// <summary>Numbers from the outputs of one row to those of the next: whole groups of vectors, zeros behind the outputs.</summary>
    public int OutputRow { get; }

    /// <summary>Rows that are computed when a number of them is asked for: whole groups. All of them must be there.</summary>
    public static int RowsFor(int rows) => (rows + TVector.Rows - 1) / TVector.Rows * TVector.Rows;

    /// <summary>Multiplies, and adds the biases.</summary>
    /// <param name="rows">Rows, of which <see cref="RowsFor"/> are computed.</param>
    /// <param name="input">Shape <c>[rows, inputs]</c>; only read.</param>
    /// <param name="output">Written: shape <c>[rows, <see cref="OutputRow"/>]</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Compute(int rows, float* input, float* output)
    {
        for (int group = 0; group < OutputRow; group += TVector.Columns)
        {
            for (int row = 0; row < rows; row += TVector.Rows)
            {
                TVector.Multiply(_inputs, input + (row * _inputs), _weights.First + (group * _inputs), output + (row * OutputRow) + group, OutputRow);
            }
        }

        for (int row = 0; row < rows; row++)
        {
            Complete(output + (row * OutputRow));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Complete(float* row)
    {
        for (int at = 0; at < OutputRow; at += TVector.Length)
        {
            TVector sum = TVector.Load(row + at) + TVector.Load(_biases.First + at);
            (_isRectified ? TVector.Max(sum, default) : sum).Store(row + at);
        }
    }
}
