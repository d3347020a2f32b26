using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>Paper with numbers on it.</summary>
internal static class Sheet
{
    /// <summary>Draws a sheet.</summary>
    /// <param name="paper">What is written on.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="numbers">The ink of each number, its place, and its colour.</param>
    /// <param name="shadow">Falls on it all; null for none.</param>
    /// <returns>Four bytes a pixel, opaque; owned by the caller.</returns>
    public static SKBitmap Draw(Paper paper, int width, int height, IEnumerable<(InkMask Mask, SKPointI Place, SKColor Ink)> numbers, Shadow? shadow)
    {
        SKBitmap sheet = new(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using SKCanvas canvas = new(sheet);
        paper.Paint(canvas, width, height);
        foreach ((InkMask mask, SKPointI place, SKColor ink) in numbers)
        {
            using SKImage image = mask.ToImage();
            using SKPaint paint = new() { Color = ink };
            canvas.DrawImage(image, place.X, place.Y, SKSamplingOptions.Default, paint);
        }

        shadow?.Paint(canvas, width, height);
        return sheet;
    }
}
