namespace Hdr.Model.Network;

/// <summary>Pixels of which the largest value is kept; windows do not overlap.</summary>
/// <param name="Rows">Rows of a window, at least 1.</param>
/// <param name="Columns">Columns of a window, at least 1.</param>
internal readonly record struct PoolingWindow(int Rows, int Columns)
{
    /// <summary>One pixel: all are kept.</summary>
    public static readonly PoolingWindow None = Square(1);

    /// <summary>As many columns as rows.</summary>
    public static PoolingWindow Square(int side) => new(side, side);

    /// <summary>Whether nothing is left out.</summary>
    public bool IsNone => this == None;
}
