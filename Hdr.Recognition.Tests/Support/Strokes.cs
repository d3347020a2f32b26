using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Tests.Support;

/// <summary>Straight strokes and solid boxes, of which everything is known.</summary>
internal static class Strokes
{
    /// <summary>A box full of ink.</summary>
    public static InkPatch Solid(int x, int y, int width, int height) => new([.. Enumerable.Repeat((byte)255, width * height)], new PixelBox(x, y, width, height));

    /// <summary>A stroke with soft edges.</summary>
    /// <param name="left">Where its lower end begins, in pixels.</param>
    /// <param name="top">Its first row.</param>
    /// <param name="thickness">Columns of ink in each row.</param>
    /// <param name="height">Its rows.</param>
    /// <param name="lean">Columns to the right for each row up.</param>
    public static InkPatch Leaning(double left, int top, double thickness, int height, double lean)
    {
        double farthest = lean * height, first = left + Math.Min(0, farthest), last = left + Math.Max(0, farthest) + thickness;
        PixelBox box = new((int)Math.Floor(first), top, (int)Math.Ceiling(last) - (int)Math.Floor(first), height);
        byte[] pixels = new byte[box.Width * box.Height];
        for (int y = 0; y < height; y++)
        {
            double from = left + (lean * (height - y - 0.5)) - box.X, to = from + thickness;
            for (int x = 0; x < box.Width; x++)
            {
                pixels[(y * box.Width) + x] = (byte)Math.Round(255 * Math.Clamp(Math.Min(to, x + 1) - Math.Max(from, x), 0, 1));
            }
        }

        return new InkPatch(pixels, box);
    }
}
