using Hdr.Recognition.Networks;
using Hdr.Recognition.Networks.Winograd;

namespace Hdr.Model.Network.Winograd;

/// <summary>The 36 matrices that tiles of gradients are mapped to, beside <see cref="TileMatrices{TVector}"/>.</summary>
internal static unsafe class GradientMatrices<TVector>
    where TVector : struct, ITileVector<TVector>
{
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
}
