namespace Hdr.Model.Network.Winograd;

/// <summary>
/// Convolution with 3x3 kernels in a quarter of the usual products: six by six pixels and a kernel are mapped so that their products, summed
/// over the channels and mapped back, are four by four numbers of what comes out (Winograd; Lavin and Gray, 2016). Each of the 36 products
/// is one of matrices: of tiles and input channels with input and output channels. Rounding errors are some ten times those of the usual way.
/// </summary>
internal static unsafe class WinogradConvolution<TVector>
    where TVector : struct, ITileVector<TVector>
{
    // Where a block or a group is filled in part, the rest of it is multiplied too, whatever it holds, and is never read.

    /// <summary>Numbers between one of the 36 matrices and the next beyond their size, so that they don't all lie in the same places of the cache.</summary>
    public const int Gap = 16;

    /// <summary>Whether the sizes fit: 3x3 kernels, and whole vectors of channels.</summary>
    public static bool Suits(ConvolutionShape shape) =>
        shape is { KernelRows: ConvolutionBlock.KernelSize, KernelColumns: ConvolutionBlock.KernelSize }
        && shape.Channels % TVector.Length == 0
        && shape.OutputChannels % TVector.Length == 0
        && shape.PaddedRows < ConvolutionBlock.KernelSize
        && shape.PaddedColumns < ConvolutionBlock.KernelSize;

    /// <summary>Convolves. What comes out does not depend on the number of threads.</summary>
    /// <param name="shape">The sizes, which <see cref="Suits"/>.</param>
    /// <param name="input">Shape <c>[images, rows, columns, channels]</c>, without the zeros around; only read.</param>
    /// <param name="kernels">Shape <c>[3, 3, channels, output channels]</c>; only read.</param>
    /// <param name="output">Written: shape <c>[images, output rows, output columns, output channels]</c>.</param>
    /// <param name="threadCount">The most threads to use, at least 1.</param>
    public static void Compute(ConvolutionShape shape, float* input, float* kernels, float* output, int threadCount)
    {
        TileGrid grid = TileGrid.ForConvolution<TVector>(shape);
        int matrix = (shape.Channels * grid.SumsRow) + Gap;
        using TileScratch factors = new(WinogradTile.Products * matrix);
        MapKernels(shape, grid, kernels, factors.First, matrix);
        int parts = Math.Min(threadCount, grid.Blocks);
        _ = Parallel.For(0, parts, part => ComputeBlocks(shape, grid, input, factors.First, matrix, output, grid.Blocks * part / parts, grid.Blocks * (part + 1) / parts));
    }

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

    /// <summary>Maps the kernels: shape <c>[36, output channels / 16, channels, 16]</c>, each of the 36 <paramref name="matrix"/> numbers long.</summary>
    private static void MapKernels(ConvolutionShape shape, TileGrid grid, float* kernels, float* factors, int matrix)
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

    private static void ComputeBlocks(ConvolutionShape shape, TileGrid grid, float* input, float* factors, int factorMatrix, float* output, int firstBlock, int endBlock)
    {
        int valueMatrix = (grid.BlockSize * shape.Channels) + Gap, sumMatrix = (grid.BlockSize * grid.SumsRow) + Gap;
        using TileScratch values = new(WinogradTile.Products * valueMatrix), sums = new(WinogradTile.Products * sumMatrix);
        using TileScratch copy = new(WinogradTile.Products * Math.Max(shape.Channels, shape.OutputChannels));
        for (int block = firstBlock; block < endBlock; block++)
        {
            int first = block * grid.BlockSize, tiles = Math.Min(grid.BlockSize, grid.Count - first);
            MapInput(shape, grid, first, tiles, input, values.First, valueMatrix, copy.First);
            for (int product = 0; product < WinogradTile.Products; product++)
            {
                Multiply(shape, grid, tiles, values.First + (product * valueMatrix), factors + (product * factorMatrix), sums.First + (product * sumMatrix));
            }

            MapSums(shape, grid, first, tiles, sums.First, sumMatrix, output, copy.First);
        }
    }

    private static void Multiply(ConvolutionShape shape, TileGrid grid, int tiles, float* values, float* factors, float* sums)
    {
        for (int group = 0; group < grid.SumsRow; group += TVector.Columns)
        {
            for (int tile = 0; tile < tiles; tile += TVector.Rows)
            {
                TVector.Multiply(shape.Channels, values + (tile * shape.Channels), factors + (group * shape.Channels), sums + (tile * grid.SumsRow) + group, grid.SumsRow);
            }
        }
    }

    private static void MapSums(ConvolutionShape shape, TileGrid grid, int firstTile, int tiles, float* sums, int matrix, float* output, float* copy)
    {
        for (int tile = 0; tile < tiles; tile++)
        {
            (int image, int row, int column) = grid.Place(firstTile + tile);
            TileImage to = new((nint)(output + ((long)image * shape.OutputImage)), shape.OutputRows, shape.OutputColumns, shape.OutputChannels);
            float* pixels = to.Target(row, column, WinogradTile.OutputSize, copy, out nint rowStride);
            WinogradTile.Transform<TVector, OutputLine>(
                shape.OutputChannels, sums + (tile * grid.SumsRow), WinogradTile.InputSize * matrix, matrix, pixels, rowStride, shape.OutputChannels);
            to.Write(row, column, WinogradTile.OutputSize, copy);
        }
    }
}
