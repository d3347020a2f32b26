namespace Hdr.Recognition.Networks.Winograd;

/// <summary>What comes out of a convolution, as it is.</summary>
/// <param name="shape">The convolution's sizes.</param>
/// <param name="output">Shape <c>[images, output rows, output columns, output channels]</c>, written.</param>
internal readonly unsafe struct PlainOutput<TVector>(ConvolutionShape shape, float* output) : ITileOutput
    where TVector : struct, ITileVector<TVector>
{
    private readonly ConvolutionShape _shape = shape;
    private readonly float* _output = output;

    /// <inheritdoc/>
    public void Write(float* sums, int matrix, int image, int row, int column, float* copy)
    {
        TileImage to = new((nint)(_output + ((long)image * _shape.OutputImage)), _shape.OutputRows, _shape.OutputColumns, _shape.OutputChannels);
        float* pixels = to.Target(row, column, WinogradTile.OutputSize, copy, out nint rowStride);
        WinogradTile.Transform<TVector, OutputLine>(_shape.OutputChannels, sums, WinogradTile.InputSize * matrix, matrix, pixels, rowStride, _shape.OutputChannels);
        to.Write(row, column, WinogradTile.OutputSize, copy);
    }
}
