using System.Numerics.Tensors;

namespace Hdr.Recognition.Ink;

/// <summary>A grid's values at the pixels of an image, between the cells' centres, row after row: two rows of cells are spread over the image's columns at a time.</summary>
internal sealed class GridInterpolation
{
    private readonly Grid _grid;
    private readonly int _columns;
    private float[] _above, _below;
    private int _aboveCell = -1, _belowCell = -1;

    /// <summary>Begins at any row.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="columns">Columns of the image.</param>
    public GridInterpolation(Grid grid, int columns)
    {
        _grid = grid;
        _columns = columns;
        _above = new float[columns];
        _below = new float[columns];
    }

    /// <summary>Writes one row; rows in their order cost least.</summary>
    /// <param name="y">The row of the image.</param>
    /// <param name="row">Receives shape <c>[columns]</c>.</param>
    public void Write(int y, Span<float> row)
    {
        (int above, int below, float down) = Neighbours(y, _grid.Height);
        Spread(above, below);
        TensorPrimitives.Subtract(_below, _above, row);
        TensorPrimitives.Multiply(row, down, row);
        TensorPrimitives.Add(row, _above, row);
    }

    private void Spread(int above, int below)
    {
        if (above == _belowCell)
        {
            (_above, _below, _aboveCell, _belowCell) = (_below, _above, _belowCell, _aboveCell);
        }

        _aboveCell = Spread(above, _aboveCell, _above);
        _belowCell = Spread(below, _belowCell, _below);
    }

    /// <summary>Spreads a row of cells over the columns, unless the buffer holds it already.</summary>
    private int Spread(int cell, int held, float[] buffer)
    {
        if (cell == held)
        {
            return cell;
        }

        ReadOnlySpan<float> cells = _grid.Cells.AsSpan(cell * _grid.Width, _grid.Width);
        for (int x = 0; x < _columns; x++)
        {
            (int left, int right, float along) = Neighbours(x, _grid.Width);
            buffer[x] = cells[left] + (along * (cells[right] - cells[left]));
        }

        return cell;
    }

    private (int First, int Second, float Fraction) Neighbours(int pixel, int cells)
    {
        float position = Math.Clamp(((pixel + 0.5f) / _grid.Factor) - 0.5f, 0, cells - 1);
        int first = (int)position;
        return (first, Math.Min(first + 1, cells - 1), position - first);
    }
}
