namespace Hdr.Model.Network.Winograd;

/// <summary>
/// Convolution with 3x3 kernels in a quarter of the usual products: six by six pixels and a kernel are mapped so that their products, summed
/// over the channels and mapped back, are four by four numbers of what comes out (Winograd; Lavin and Gray, 2016). Each of the 36 products
/// is one of matrices: of tiles and input channels with input and output channels. Rounding errors are some ten times those of the usual way.
/// </summary>
internal static unsafe class WinogradConvolution<TVector>
    where TVector : struct, ITileVector<TVector>
{
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
        int matrix = (shape.Channels * grid.SumsRow) + TileMatrices<TVector>.Gap;
        using TileScratch factors = new(WinogradTile.Products * matrix);
        TileMatrices<TVector>.MapKernels(shape, grid, kernels, factors.First, matrix);
        int parts = Math.Min(threadCount, grid.Blocks);
        _ = Parallel.For(0, parts, part => ComputeBlocks(shape, grid, input, factors.First, matrix, output, grid.Blocks * part / parts, grid.Blocks * (part + 1) / parts));
    }

    private static void ComputeBlocks(ConvolutionShape shape, TileGrid grid, float* input, float* factors, int factorMatrix, float* output, int firstBlock, int endBlock)
    {
        int valueMatrix = (grid.BlockSize * shape.Channels) + TileMatrices<TVector>.Gap, sumMatrix = (grid.BlockSize * grid.SumsRow) + TileMatrices<TVector>.Gap;
        using TileScratch values = new(WinogradTile.Products * valueMatrix), sums = new(WinogradTile.Products * sumMatrix);
        using TileScratch copy = new(WinogradTile.Products * Math.Max(shape.Channels, shape.OutputChannels));
        for (int block = firstBlock; block < endBlock; block++)
        {
            int first = block * grid.BlockSize, tiles = Math.Min(grid.BlockSize, grid.Count - first);
            TileMatrices<TVector>.MapInput(shape, grid, first, tiles, input, values.First, valueMatrix, copy.First);
            for (int product = 0; product < WinogradTile.Products; product++)
            {
                TileMatrices<TVector>.Multiply(shape.Channels, grid, tiles, values.First + (product * valueMatrix), factors + (product * factorMatrix), sums.First + (product * sumMatrix));
            }

            MapSums(shape, grid, first, tiles, sums.First, sumMatrix, output, copy.First);
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
