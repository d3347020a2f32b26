namespace Hdr.Model.Network.Winograd;

/// <summary>
/// The 36 matrices that tiles and kernels are mapped to, and their products. Where a block or a group is filled in part, the rest of it is
/// multiplied too, whatever it holds, and is never read.
/// </summary>
internal static unsafe class TileMatrices<TVector>
    where TVector : struct, ITileVector<TVector>
{
    /// <summary>Numbers between one of the 36 matrices and the next beyond their size, so that they don't all lie in the same places of the cache.</summary>
    public const int Gap = 16;

    /// <summary>Maps tiles of the input: shape <c>[36, block size, channels]</c>, each of the 36 <paramref name="matrix"/> numbers long.</summary>
    public static void MapInput(ConvolutionShape shape, TileGrid grid, int firstTile, int tiles, float* input, float* values, int matrix, float* copy)
    {
        for (int tile = 0; tile < tiles; tile++)
        {
            (int image, int row, int column) = grid.Place(firstTile + tile);
            TileImage from = new((nint)(input + ((long)image * shape.InputImage)), shape.Rows, shape.Columns, shape.Channels);
            float* pixels = from.Read(row - shape.PaddedRows, column - shape.PaddedColumns, WinogradTile.InputSize, copy, out nint rowStride);
            WinogradTile.Transform<TVector, InputLine>(
                shape.Channels, pixels, rowStride, shape.Channels, values + (tile * shape.Channels), WinogradTile.InputSize * matrix, matrix);
        }
    }

    /// <summary>Maps the kernels: shape <c>[36, output channels / columns, channels, columns]</c>, each of the 36 <paramref name="matrix"/> numbers long.</summary>
    public static void MapKernels(ConvolutionShape shape, TileGrid grid, float* kernels, float* factors, int matrix)
    {
        int place = shape.Channels * shape.OutputChannels;
        for (int group = 0; group < grid.SumsRow; group += TVector.Columns)
        {
            int columns = Math.Min(TVector.Columns, shape.OutputChannels - group);
            for (int channel = 0; channel < shape.Channels; channel++)
            {
                WinogradTile.Transform<TVector, KernelLine>(
                    columns,
                    kernels + (channel * shape.OutputChannels) + group,
                    ConvolutionBlock.KernelSize * place,
                    place,
                    factors + (group * shape.Channels) + (channel * TVector.Columns),
                    WinogradTile.InputSize * matrix,
                    matrix);
            }
        }
    }

    /// <summary>Maps tiles of the output's gradient: shape <c>[36, block size, output channels]</c>, a tile each <paramref name="tileStride"/> numbers.</summary>
    public static void MapGradient(ConvolutionShape shape, TileGrid grid, int firstTile, int tiles, float* outputGradient, float* factors, int tileStride, int matrix, float* copy)
    {
        for (int tile = 0; tile < tiles; tile++)
        {
            (int image, int row, int column) = grid.Place(firstTile + tile);
            TileImage from = new((nint)(outputGradient + ((long)image * shape.OutputImage)), shape.OutputRows, shape.OutputColumns, shape.OutputChannels);
            float* pixels = from.Read(row, column, WinogradTile.OutputSize, copy, out nint rowStride);
            WinogradTile.Transform<TVector, OutputGradientLine>(
                shape.OutputChannels, pixels, rowStride, shape.OutputChannels, factors + (tile * tileStride), WinogradTile.InputSize * matrix, matrix);
        }
    }

    /// <summary>Multiplies one of the 36 matrices of a block's tiles with that of the kernels.</summary>
    /// <param name="depth">Numbers of a tile in the matrix: what is summed over.</param>
    /// <param name="grid">The tiles.</param>
    /// <param name="tiles">Tiles of the block.</param>
    /// <param name="values">Shape <c>[tile, depth]</c>; only read.</param>
    /// <param name="factors">Shape <c>[sums row / columns, depth, columns]</c>; only read.</param>
    /// <param name="sums">Written: shape <c>[tile, sums row]</c>.</param>
    public static void Multiply(int depth, TileGrid grid, int tiles, float* values, float* factors, float* sums)
    {
        for (int group = 0; group < grid.SumsRow; group += TVector.Columns)
        {
            for (int tile = 0; tile < tiles; tile += TVector.Rows)
            {
                TVector.Multiply(depth, values + (tile * depth), factors + (group * depth), sums + (tile * grid.SumsRow) + group, grid.SumsRow);
            }
        }
    }
}
