namespace Hdr.Recognition.Images;

/// <summary>A rectangle of whole pixels, from the image's top left corner.</summary>
public readonly record struct PixelBox(int X, int Y, int Width, int Height)
{
    /// <summary>First column to the right of the box.</summary>
    public int Right => X + Width;

    /// <summary>First row below the box.</summary>
    public int Bottom => Y + Height;

    /// <summary>Whether another box overlaps this one, or lies fewer than so many pixels away from it, across and down.</summary>
    internal bool IsNear(PixelBox other, int gap) => other.X - gap < Right && X < other.Right + gap && other.Y - gap < Bottom && Y < other.Bottom + gap;

    /// <summary>The smallest box around others.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static PixelBox Around(IEnumerable<PixelBox> boxes)
    {
        ArgumentNullException.ThrowIfNull(boxes);
        int left = int.MaxValue, top = int.MaxValue, right = int.MinValue, bottom = int.MinValue;
        foreach (PixelBox box in boxes)
        {
            left = Math.Min(left, box.X);
            top = Math.Min(top, box.Y);
            right = Math.Max(right, box.Right);
            bottom = Math.Max(bottom, box.Bottom);
        }

        return right > left ? new PixelBox(left, top, right - left, bottom - top) : throw new ArgumentException("A box around nothing was asked for.", nameof(boxes));
    }
}
