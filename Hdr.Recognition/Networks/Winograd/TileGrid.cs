namespace Hdr.Recognition.Networks.Winograd;

/// <summary>The tiles that cover what comes out of a convolution of a batch of images, row by row and image by image, in blocks that the cache holds.</summary>
internal readonly struct TileGrid
{
    private readonly int _down;
    private readonly int _across;

    private TileGrid(ConvolutionShape shape, int blockSize, int sumsRow)
    {
        _down = Groups(shape.OutputRows, WinogradTile.OutputSize);
        _across = Groups(shape.OutputColumns, WinogradTile.OutputSize);
        Count = shape.Images * TilesOfImage;
        SumsRow = sumsRow;
        BlockSize = blockSize;
    }

    /// <summary>Tiles of an image.</summary>
    public int TilesOfImage => _down * _across;

    /// <summary>Tiles in all.</summary>
    public int Count { get; }

    /// <summary>Tiles that are gone through at once.</summary>
    public int BlockSize { get; }

    /// <summary>Blocks, the last of which may be filled in part.</summary>
    public int Blocks => Groups(Count, BlockSize);

    /// <summary>Output channels, filled up to whole groups of <see cref="ITileVector{TSelf}.Columns"/>.</summary>
    public int SumsRow { get; }

    /// <summary>Covers what comes out.</summary>
    /// <param name="shape">The convolution's sizes.</param>
    /// <param name="groups">Groups of <see cref="ITileVector{TSelf}.Rows"/> tiles that are gone through at once, at least 1.</param>
    public static TileGrid Of<TVector>(ConvolutionShape shape, int groups)
        where TVector : struct, ITileVector<TVector> => new(shape, groups * TVector.Rows, RowOf<TVector>(shape));

    /// <summary>Blocks whose tiles and sums fill a third of a usual second-level cache: the kernels need it too. Larger ones are slower.</summary>
    public static TileGrid ForConvolution<TVector>(ConvolutionShape shape)
        where TVector : struct, ITileVector<TVector>
    {
        const int BlockBytes = 160 * 1024;
        int tileBytes = WinogradTile.Products * (shape.Channels + RowOf<TVector>(shape)) * sizeof(float);
        return Of<TVector>(shape, Math.Max(1, BlockBytes / tileBytes / TVector.Rows));
    }

    /// <summary>Where a tile lies: its image, and the row and column of its first pixel out.</summary>
    public (int Image, int Row, int Column) Place(int tile)
    {
        (int image, int within) = Math.DivRem(tile, TilesOfImage);
        (int row, int column) = Math.DivRem(within, _across);
        return (image, row * WinogradTile.OutputSize, column * WinogradTile.OutputSize);
    }

    private static int RowOf<TVector>(ConvolutionShape shape)
        where TVector : struct, ITileVector<TVector> => Groups(shape.OutputChannels, TVector.Columns) * TVector.Columns;

    private static int Groups(int count, int size) => (count + size - 1) / size;
}
