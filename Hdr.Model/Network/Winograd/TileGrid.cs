namespace Hdr.Model.Network.Winograd;

/// <summary>The tiles that cover what comes out of a convolution of a batch of images, row by row and image by image, in blocks that the cache holds.</summary>
internal readonly struct TileGrid
{
    private readonly int _down;
    private readonly int _across;

    /// <summary>Covers what comes out.</summary>
    /// <param name="shape">The convolution's sizes.</param>
    /// <param name="blockSize">Tiles that are gone through at once, whole groups of <see cref="TileProducts.Rows"/>.</param>
    public TileGrid(ConvolutionShape shape, int blockSize)
    {
        _down = Groups(shape.OutputRows, WinogradTile.OutputSize);
        _across = Groups(shape.OutputColumns, WinogradTile.OutputSize);
        Count = shape.Images * _down * _across;
        SumsRow = RowOf(shape);
        BlockSize = blockSize;
    }

    /// <summary>Tiles in all.</summary>
    public int Count { get; }

    /// <summary>Tiles that are gone through at once.</summary>
    public int BlockSize { get; }

    /// <summary>Blocks, the last of which may be filled in part.</summary>
    public int Blocks => Groups(Count, BlockSize);

    /// <summary>Output channels, filled up to whole groups of <see cref="TileProducts.Columns"/>.</summary>
    public int SumsRow { get; }

    /// <summary>Blocks whose tiles and sums fill a third of a usual second-level cache: the kernels need it too. Larger ones are slower.</summary>
    public static TileGrid ForConvolution(ConvolutionShape shape)
    {
        const int BlockBytes = 160 * 1024;
        int tileBytes = WinogradTile.Products * (shape.Channels + RowOf(shape)) * sizeof(float);
        return new TileGrid(shape, Math.Max(1, BlockBytes / tileBytes / TileProducts.Rows) * TileProducts.Rows);
    }

    /// <summary>Where a tile lies: its image, and the row and column of its first pixel out.</summary>
    public (int Image, int Row, int Column) Place(int tile)
    {
        (int image, int within) = Math.DivRem(tile, _down * _across);
        (int row, int column) = Math.DivRem(within, _across);
        return (image, row * WinogradTile.OutputSize, column * WinogradTile.OutputSize);
    }

    private static int RowOf(ConvolutionShape shape) => Groups(shape.OutputChannels, TileProducts.Columns) * TileProducts.Columns;

    private static int Groups(int count, int size) => (count + size - 1) / size;
}
