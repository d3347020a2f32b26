namespace Hdr.Recognition.Networks.Winograd;

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

    /// <summary>Numbers from one of the 36 matrices of mapped kernels to the next.</summary>
    public static int FactorMatrix(ConvolutionShape shape, TileGrid grid) => (shape.Channels * grid.SumsRow) + Gap;

    /// <summary>Numbers that kernels are mapped to.</summary>
    public static int FactorsLength(ConvolutionShape shape, TileGrid grid) => WinogradTile.Products * FactorMatrix(shape, grid);

    /// <summary>Maps the kernels: shape <c>[36, output channels / columns, channels, columns]</c>, each of the 36 <see cref="FactorMatrix"/> numbers long.</summary>
    /// <param name="shape">The convolution's sizes.</param>
    /// <param name="grid">The tiles.</param>
    /// <param name="kernels">Shape <c>[3, 3, channels, output channels]</c>; only read.</param>
    /// <param name="factors"><see cref="FactorsLength"/> numbers, written.</param>
    public static void MapKernels(ConvolutionShape shape, TileGrid grid, float* kernels, float* factors)
    {
        int place = shape.Channels * shape.OutputChannels, matrix = FactorMatrix(shape, grid);
        for (int group = 0; group < grid.SumsRow; group += TVector.Columns)
        {
            int columns = Math.Min(TVector.Columns, shape.OutputChannels - group);
            for (int channel = 0; channel < shape.Channels; channel++)
            {
                WinogradTile.Transform<TVector, KernelLine>(
                    columns,
                    kernels + (channel * shape.OutputChannels) + group,
                    WinogradTile.KernelSize * place,
                    place,
                    factors + (group * shape.Channels) + (channel * TVector.Columns),
                    WinogradTile.InputSize * matrix,
                    matrix);
            }
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
