using Hdr.Recognition.Images;

namespace Hdr.Recognition.Ink;

/// <summary>What was written, without what it was written on.</summary>
/// <param name="Pixels">Shape <c>[height, width]</c>, row-major: 0 is paper, 255 is full ink, soft edges lie between.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
internal sealed record InkImage(byte[] Pixels, int Width, int Height)
{
    /// <summary>How far the ink stood out from its paper, in levels of the source, on the mean. Default: as far as can be.</summary>
    public double Contrast { get; init; } = 255;

    /// <summary>Pixels of the source that stood out from their paper to the other side, per pixel of ink: <see cref="PaperBalance"/>. Default none.</summary>
    public double Reversal { get; init; }

    /// <summary>The smallest box around all pixels with at least <paramref name="level"/> ink; null when there are none.</summary>
    public PixelBox? Bounds(byte level)
    {
        int left = Width, right = -1, top = -1, bottom = -1;
        for (int y = 0; y < Height; y++)
        {
            ReadOnlySpan<byte> row = Pixels.AsSpan(y * Width, Width);
            int first = row.IndexOfAnyInRange(level, byte.MaxValue);
            if (first < 0)
            {
                continue;
            }

            left = Math.Min(left, first);
            right = Math.Max(right, row.LastIndexOfAnyInRange(level, byte.MaxValue));
            top = top < 0 ? y : top;
            bottom = y;
        }

        return right < 0 ? null : new PixelBox(left, top, right - left + 1, bottom - top + 1);
    }
}
