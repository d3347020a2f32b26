using System.Numerics.Tensors;
using Hdr.Recognition.Networks;
using Hdr.Recognition.Networks.Winograd;

namespace Hdr.Model.Network.Winograd;

/// <summary>
/// How a loss changes with the kernels of a convolution, by the way back of <see cref="WinogradConvolution{TVector}"/>: to each number that a kernel is mapped
/// to belongs the sum, over all tiles, of what it is multiplied with times the gradient of the product.
/// </summary>
internal static unsafe class WinogradKernelGradient<TVector>
    where TVector : struct, ITileVector<TVector>
{
    /// <summary>Groups of tiles that are gone through at once: enough that the sums, which are read and written for each block, cost little.</summary>
    private const int BlockGroups = 4;

    /// <summary>Computes the gradient. The same number of threads gives the same value.</summary>
    /// <param name="shape">The sizes, which <see cref="WinogradConvolution{TVector}.Suits"/>.</param>
    /// <param name="input">Shape <c>[images, rows, columns, channels]</c>, without the zeros around; only read.</param>
    /// <param name="outputGradient">Shape <c>[images, output rows, output columns, output channels]</c>; only read.</param>
    /// <param name="gradient">Written: shape <c>[3, 3, channels, output channels]</c>.</param>
    /// <param name="threadCount">The most threads to use, at least 1.</param>
    public static void Compute(ConvolutionShape shape, float* input, float* outputGradient, float* gradient, int threadCount)
    {
        TileGrid grid = TileGrid.Of<TVector>(shape, BlockGroups);
        int matrix = (grid.SumsRow * RowsOf(shape)) + TileMatrices<TVector>.Gap, size = WinogradTile.Products * matrix;
        int parts = Math.Min(threadCount, grid.Blocks);
        using TileScratch sums = new(parts * size);
        _ = Parallel.For(0, parts, part => SumBlocks(shape, grid, input, outputGradient, sums.First + (part * size), matrix, grid.Blocks * part / parts, grid.Blocks * (part + 1) / parts));

        Span<float> total = new(sums.First, size);
        for (int part = 1; part < parts; part++)
        {
            TensorPrimitives.Add(total, new ReadOnlySpan<float>(sums.First + (part * size), size), total);
        }

        MapSums(shape, grid, sums.First, matrix, gradient);
    }

    /// <summary>Channels, filled up to whole groups of <see cref="ITileVector{TSelf}.Rows"/>. What the last rows sum is not read.</summary>
    private static int RowsOf(ConvolutionShape shape) => (shape.Channels + TVector.Rows - 1) / TVector.Rows * TVector.Rows;

    private static void SumBlocks(ConvolutionShape shape, TileGrid grid, float* input, float* outputGradient, float* sums, int matrix, int firstBlock, int endBlock)
    {
        int valueMatrix = (grid.BlockSize * shape.Channels) + TileMatrices<TVector>.Gap, factorMatrix = (grid.BlockSize * grid.SumsRow) + TileMatrices<TVector>.Gap;
        using TileScratch values = new(WinogradTile.Products * valueMatrix), factors = new(WinogradTile.Products * factorMatrix);
        using TileScratch copy = new(WinogradTile.Products * Math.Max(shape.Channels, shape.OutputChannels));
        new Span<float>(sums, WinogradTile.Products * matrix).Clear();
        for (int block = firstBlock; block < endBlock; block++)
        {
            int first = block * grid.BlockSize, tiles = Math.Min(grid.BlockSize, grid.Count - first);
            TileMatrices<TVector>.MapInput(shape, grid, first, tiles, input, values.First, valueMatrix, copy.First);
            GradientMatrices<TVector>.MapGradient(shape, grid, first, tiles, outputGradient, factors.First, grid.SumsRow, factorMatrix, copy.First);
            for (int product = 0; product < WinogradTile.Products; product++)
            {
                AddProducts(shape, grid, tiles, values.First + (product * valueMatrix), factors.First + (product * factorMatrix), sums + (product * matrix));
            }
        }
    }

    /// <summary>Adds the products of one of the 36: shape <c>[output channels / 16, channels, 16]</c>.</summary>
    private static void AddProducts(ConvolutionShape shape, TileGrid grid, int tiles, float* values, float* factors, float* sums)
    {
        int rows = RowsOf(shape);
        for (int group = 0; group < grid.SumsRow; group += TVector.Columns)
        {
            for (int channel = 0; channel < rows; channel += TVector.Rows)
            {
                TVector.AddTransposed(tiles, values + channel, shape.Channels, factors + group, grid.SumsRow, sums + (group * rows) + (channel * TVector.Columns));
            }
        }
    }

    private static void MapSums(ConvolutionShape shape, TileGrid grid, float* sums, int matrix, float* gradient)
    {
        int rows = RowsOf(shape), place = shape.Channels * shape.OutputChannels;
        for (int group = 0; group < grid.SumsRow; group += TVector.Columns)
        {
            int columns = Math.Min(TVector.Columns, shape.OutputChannels - group);
            for (int channel = 0; channel < shape.Channels; channel++)
            {
                WinogradTile.Transform<TVector, KernelGradientLine>(
                    columns,
                    sums + (group * rows) + (channel * TVector.Columns),
                    WinogradTile.InputSize * matrix,
                    matrix,
                    gradient + (channel * shape.OutputChannels) + group,
                    ConvolutionBlock.KernelSize * place,
                    place);
            }
        }
    }
}
