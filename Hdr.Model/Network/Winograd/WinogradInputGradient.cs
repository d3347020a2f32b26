using Hdr.Recognition.Networks;
using Hdr.Recognition.Networks.Winograd;
namespace Hdr.Model.Network.Winograd;

/// <summary>
/// How a loss changes with the input of a convolution, by the transpose of <see cref="WinogradConvolution{TVector}"/>: gradients of the tiles that
/// come out are mapped, multiplied with what the kernels are mapped to, mapped back to tiles that go in, and added where those overlap. It takes
/// as many products as the way there; a convolution of the padded gradient with turned kernels would take those of one tile more a side.
/// </summary>
internal static unsafe class WinogradInputGradient<TVector>
    where TVector : struct, ITileVector<TVector>
{
    /// <summary>Computes the gradient. Its value does not depend on the number of threads.</summary>
    /// <param name="shape">The sizes of the way there, which <see cref="WinogradConvolution{TVector}.Suits"/>.</param>
    /// <param name="outputGradient">Shape <c>[images, output rows, output columns, output channels]</c>; only read.</param>
    /// <param name="kernels">Shape <c>[3, 3, output channels, channels]</c>; only read.</param>
    /// <param name="gradient">Written: shape <c>[images, rows, columns, channels]</c>.</param>
    /// <param name="threadCount">The most threads to use, at least 1.</param>
    public static void Compute(ConvolutionShape shape, float* outputGradient, float* kernels, float* gradient, int threadCount)
    {
        ConvolutionShape back = shape with { Channels = shape.OutputChannels, OutputChannels = shape.Channels };
        TileGrid grid = TileGrid.ForConvolution<TVector>(back);
        using TileScratch factors = new(TileMatrices<TVector>.FactorsLength(back, grid));
        TileMatrices<TVector>.MapKernels(back, grid, kernels, factors.First);

        // Tiles of one image overlap: no two threads share one.
        int parts = Math.Min(threadCount, shape.Images);
        _ = Parallel.For(0, parts, part => ComputeImages(shape, grid, outputGradient, factors.First, TileMatrices<TVector>.FactorMatrix(back, grid), gradient, (int)((long)shape.Images * part / parts), (int)((long)shape.Images * (part + 1) / parts)));
    }

    private static void ComputeImages(ConvolutionShape shape, TileGrid grid, float* outputGradient, float* factors, int factorMatrix, float* gradient, int firstImage, int endImage)
    {
        int valueMatrix = (grid.BlockSize * shape.OutputChannels) + TileMatrices<TVector>.Gap, sumMatrix = (grid.BlockSize * grid.SumsRow) + TileMatrices<TVector>.Gap;
        using TileScratch values = new(WinogradTile.Products * valueMatrix), sums = new(WinogradTile.Products * sumMatrix);
        using TileScratch copy = new(WinogradTile.Products * Math.Max(shape.Channels, shape.OutputChannels));
        new Span<float>(gradient + ((long)firstImage * shape.InputImage), (endImage - firstImage) * shape.InputImage).Clear();
        int endTile = endImage * grid.TilesOfImage;
        for (int first = firstImage * grid.TilesOfImage; first < endTile; first += grid.BlockSize)
        {
            int tiles = Math.Min(grid.BlockSize, endTile - first);
            GradientMatrices<TVector>.MapGradient(shape, grid, first, tiles, outputGradient, values.First, shape.OutputChannels, valueMatrix, copy.First);
            for (int product = 0; product < WinogradTile.Products; product++)
            {
                TileMatrices<TVector>.Multiply(shape.OutputChannels, grid, tiles, values.First + (product * valueMatrix), factors + (product * factorMatrix), sums.First + (product * sumMatrix));
            }

            AddSums(shape, grid, first, tiles, sums.First, sumMatrix, gradient, copy.First);
        }
    }

    private static void AddSums(ConvolutionShape shape, TileGrid grid, int firstTile, int tiles, float* sums, int matrix, float* gradient, float* copy)
    {
        for (int tile = 0; tile < tiles; tile++)
        {
            (int image, int row, int column) = grid.Place(firstTile + tile);
            TileImage to = new((nint)(gradient + ((long)image * shape.InputImage)), shape.Rows, shape.Columns, shape.Channels);
            WinogradTile.Transform<TVector, InputGradientLine>(
                shape.Channels, sums + (tile * grid.SumsRow), WinogradTile.InputSize * matrix, matrix, copy, WinogradTile.InputSize * shape.Channels, shape.Channels);
            to.Add(row - shape.PaddedRows, column - shape.PaddedColumns, WinogradTile.InputSize, copy);
        }
    }
}
