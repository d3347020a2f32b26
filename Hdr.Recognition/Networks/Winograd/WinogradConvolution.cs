namespace Hdr.Recognition.Networks.Winograd;

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
        shape is { KernelRows: WinogradTile.KernelSize, KernelColumns: WinogradTile.KernelSize }
        && shape.Channels % TVector.Length == 0
        && shape.OutputChannels % TVector.Length == 0
        && shape.PaddedRows < WinogradTile.KernelSize
        && shape.PaddedColumns < WinogradTile.KernelSize;

    /// <summary>Convolves. What comes out does not depend on the number of threads.</summary>
    /// <param name="shape">The sizes, which <see cref="Suits"/>.</param>
    /// <param name="input">Shape <c>[images, rows, columns, channels]</c>, without the zeros around; only read.</param>
    /// <param name="kernels">Shape <c>[3, 3, channels, output channels]</c>; only read.</param>
    /// <param name="output">Written: shape <c>[images, output rows, output columns, output channels]</c>.</param>
    /// <param name="threadCount">The most threads to use, at least 1.</param>
    public static void Compute(ConvolutionShape shape, float* input, float* kernels, float* output, int threadCount)
    {
        TileGrid grid = TileGrid.ForConvolution<TVector>(shape);
        using TileScratch factors = new(TileMatrices<TVector>.FactorsLength(shape, grid));
        TileMatrices<TVector>.MapKernels(shape, grid, kernels, factors.First);
        int parts = Math.Min(threadCount, grid.Blocks);
        PlainOutput<TVector> target = new(shape, output);
        _ = Parallel.For(0, parts, part => ComputeBlocks(shape, grid, input, factors.First, target, grid.Blocks * part / parts, grid.Blocks * (part + 1) / parts));
    }

    /// <summary>Convolves some blocks of tiles.</summary>
    /// <param name="shape">The sizes, which <see cref="Suits"/>.</param>
    /// <param name="grid">The tiles.</param>
    /// <param name="input">Shape <c>[images, rows, columns, channels]</c>, without the zeros around; only read.</param>
    /// <param name="factors">What <see cref="TileMatrices{TVector}.MapKernels"/> made of the kernels; only read.</param>
    /// <param name="output">Takes what comes out.</param>
    /// <param name="firstBlock">The first block.</param>
    /// <param name="endBlock">The one behind the last.</param>
    public static void ComputeBlocks<TOutput>(ConvolutionShape shape, TileGrid grid, float* input, float* factors, TOutput output, int firstBlock, int endBlock)
        where TOutput : struct, ITileOutput
    {
        int factorMatrix = TileMatrices<TVector>.FactorMatrix(shape, grid);
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

            for (int tile = 0; tile < tiles; tile++)
            {
                (int image, int row, int column) = grid.Place(first + tile);
                output.Write(sums.First + (tile * grid.SumsRow), sumMatrix, image, row, column, copy.First);
            }
        }
    }
}
