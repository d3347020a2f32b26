using Hdr.Recognition.Images;

namespace Hdr.Recognition.Lines;

/// <summary>A number's ink as the line network sees it, and where each of its places is to be found there.</summary>
/// <param name="Pixels">Shape <c>[32, <paramref name="Width"/>]</c>, row-major, 0 (paper) to 1 (ink).</param>
/// <param name="Width">Columns, an even number.</param>
/// <param name="Source">The number's box in its image.</param>
/// <param name="Scale">Columns of the input a column of the image.</param>
/// <param name="Slant">Columns that the ink leant to the right for each row up, before it was set upright.</param>
/// <param name="Left">The column that the left edge of the box went to, in the row in its middle.</param>
public sealed record LineInput(float[] Pixels, int Width, PixelBox Source, double Scale, double Slant, double Left)
{
    /// <summary>Where a place of the image is: its column here.</summary>
    /// <param name="x">From the image's left, in pixels.</param>
    /// <param name="y">From its top.</param>
    public double ColumnOf(double x, double y) => Left + (Scale * (x - Source.X + (Slant * (y - Source.Y - (Source.Height / 2.0)))));
}
