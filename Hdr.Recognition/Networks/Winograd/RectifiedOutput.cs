using System.Runtime.CompilerServices;

namespace Hdr.Recognition.Networks.Winograd;

/// <summary>What comes out of a convolution with a bias added, max(x, 0) of it, and of each square of pixels the largest.</summary>
/// <param name="shape">The convolution's sizes.</param>
/// <param name="poolSize">Rows and columns of a square: 1, 2 or 4, so that tiles are made of whole ones. What does not fill one at the lower and right edge is left out.</param>
/// <param name="biases">A number an output channel; only read.</param>
/// <param name="output">Shape <c>[images, output rows / pool size, output columns / pool size, output channels]</c>, written.</param>
internal readonly unsafe struct RectifiedOutput<TVector>(ConvolutionShape shape, int poolSize, float* biases, float* output) : ITileOutput
    where TVector : struct, ITileVector<TVector>
{
    private readonly int _channels = shape.OutputChannels;
    private readonly int _rows = shape.OutputRows / poolSize;
    private readonly int _columns = shape.OutputColumns / poolSize;
    private readonly int _poolSize = poolSize;
    private readonly float* _biases = biases;
    private readonly float* _output = output;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(float* sums, int matrix, int image, int row, int column, float* copy)
    {
        int squares = WinogradTile.OutputSize / _poolSize, firstRow = row / _poolSize, firstColumn = column / _poolSize;
        int rows = Math.Min(squares, _rows - firstRow), columns = Math.Min(squares, _columns - firstColumn);
        WinogradTile.Transform<TVector, OutputLine>(_channels, sums, WinogradTile.InputSize * matrix, matrix, copy, WinogradTile.OutputSize * _channels, _channels);
        for (int i = 0; i < rows; i++)
        {
            float* to = _output + ((((((long)image * _rows) + firstRow + i) * _columns) + firstColumn) * _channels);
            for (int j = 0; j < columns; j++)
            {
                WriteSquare(copy + (((i * WinogradTile.OutputSize) + j) * _poolSize * _channels), to + (j * _channels));
            }
        }
    }

    /// <summary>max(x, 0) and the addition of one number keep the order: it is done to the largest alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteSquare(float* from, float* to)
    {
        for (int channel = 0; channel < _channels; channel += TVector.Length)
        {
            TVector largest = TVector.Load(from + channel);
            for (int pixel = 1; pixel < _poolSize * _poolSize; pixel++)
            {
                (int row, int column) = (pixel / _poolSize, pixel % _poolSize);
                largest = TVector.Max(largest, TVector.Load(from + (((row * WinogradTile.OutputSize) + column) * _channels) + channel));
            }

            TVector.Max(largest + TVector.Load(_biases + channel), default).Store(to + channel);
        }
    }
}
