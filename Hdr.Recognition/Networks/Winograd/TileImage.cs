using System.Numerics.Tensors;

namespace Hdr.Recognition.Networks.Winograd;

/// <summary>An image that tiles are read from and written to, its pixels' channels side by side. Tiles may overhang it on any side.</summary>
/// <param name="First">Its first number.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Channels">Its channels.</param>
internal readonly unsafe record struct TileImage(nint First, int Rows, int Columns, int Channels)
{
    /// <summary>Finds a square of pixels.</summary>
    /// <param name="row">Its first row.</param>
    /// <param name="column">Its first column.</param>
    /// <param name="size">Its rows and columns.</param>
    /// <param name="copy">Where a square that overhangs is copied to, with zeros for what lies outside: <c>size * size * Channels</c> numbers.</param>
    /// <param name="rowStride">Numbers from one row of the square to the next.</param>
    /// <returns>The square's first number, in the image or in the copy.</returns>
    public float* Read(int row, int column, int size, float* copy, out nint rowStride)
    {
        if (Holds(row, column, size))
        {
            rowStride = Columns * Channels;
            return Pixel(row, column);
        }

        rowStride = size * Channels;
        new Span<float>(copy, size * size * Channels).Clear();
        (int firstRow, int endRow, int firstColumn, int endColumn) = Within(row, column, size);
        for (int at = firstRow; at < endRow; at++)
        {
            Between(Pixel(at, firstColumn), endColumn - firstColumn).CopyTo(Between(copy + ((at - row) * rowStride) + ((firstColumn - column) * Channels), endColumn - firstColumn));
        }

        return copy;
    }

    /// <summary>Finds where a square of pixels may be written: in the image, or in the copy if it overhangs.</summary>
    /// <inheritdoc cref="Read"/>
    public float* Target(int row, int column, int size, float* copy, out nint rowStride)
    {
        bool holds = Holds(row, column, size);
        rowStride = (holds ? Columns : size) * Channels;
        return holds ? Pixel(row, column) : copy;
    }

    /// <summary>Writes a square that was made in the copy; what lies outside is left out. Does nothing to one that lies in the image.</summary>
    /// <inheritdoc cref="Read"/>
    public void Write(int row, int column, int size, float* copy)
    {
        if (Holds(row, column, size))
        {
            return;
        }

        (int firstRow, int endRow, int firstColumn, int endColumn) = Within(row, column, size);
        for (int at = firstRow; at < endRow; at++)
        {
            Between(copy + ((((at - row) * size) + firstColumn - column) * Channels), endColumn - firstColumn).CopyTo(Between(Pixel(at, firstColumn), endColumn - firstColumn));
        }
    }

    /// <summary>Adds a square to the image; what lies outside is left out.</summary>
    /// <param name="row">Its first row.</param>
    /// <param name="column">Its first column.</param>
    /// <param name="size">Its rows and columns.</param>
    /// <param name="square">Its first number: pixels side by side, row by row.</param>
    public void Add(int row, int column, int size, float* square)
    {
        (int firstRow, int endRow, int firstColumn, int endColumn) = Within(row, column, size);
        for (int at = firstRow; at < endRow; at++)
        {
            Span<float> pixels = Between(Pixel(at, firstColumn), endColumn - firstColumn);
            TensorPrimitives.Add(pixels, Between(square + ((((at - row) * size) + firstColumn - column) * Channels), endColumn - firstColumn), pixels);
        }
    }

    private bool Holds(int row, int column, int size) => row >= 0 && column >= 0 && row + size <= Rows && column + size <= Columns;

    private (int FirstRow, int EndRow, int FirstColumn, int EndColumn) Within(int row, int column, int size)
    {
        int firstRow = Math.Clamp(row, 0, Rows), firstColumn = Math.Clamp(column, 0, Columns);
        return (firstRow, Math.Clamp(row + size, firstRow, Rows), firstColumn, Math.Clamp(column + size, firstColumn, Columns));
    }

    private float* Pixel(int row, int column) => (float*)First + (((row * Columns) + column) * Channels);

    private Span<float> Between(float* pixel, int columns) => new(pixel, columns * Channels);
}
