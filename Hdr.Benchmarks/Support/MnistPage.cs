using SkiaSharp;

namespace Hdr.Benchmarks.Support;

/// <summary>Pages of paper with MNIST's test digits on them, dark on light, as image files.</summary>
internal static class MnistPage
{
    private const int DigitSide = 28;

    /// <summary>A JPEG of 2 megapixels (1600x1250) with digits in rows and columns, each a number of its own.</summary>
    /// <param name="digitCount">1 to 200.</param>
    public static byte[] Jpeg(int digitCount)
    {
        const int Columns = 20, Rows = 10, CellWidth = 80, CellHeight = 125, Side = 56;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digitCount, Columns * Rows);
        return Encode(Columns * CellWidth, Rows * CellHeight, SKEncodedImageFormat.Jpeg, canvas =>
        {
            for (int i = 0; i < digitCount; i++)
            {
                Draw(canvas, i, SKRect.Create(i % Columns * CellWidth, i / Columns * CellHeight, Side, Side));
            }
        });
    }

    /// <summary>A PNG of one digit, enlarged four times, with paper around it, as a program for printed text likes it.</summary>
    public static byte[] EnlargedPng(int index)
    {
        const int Side = 4 * DigitSide, Margin = 24;
        return Encode(Side + (2 * Margin), Side + (2 * Margin), SKEncodedImageFormat.Png, canvas => Draw(canvas, index, SKRect.Create(Margin, Margin, Side, Side)));
    }

    private static byte[] Encode(int width, int height, SKEncodedImageFormat format, Action<SKCanvas> draw)
    {
        using SKBitmap page = new(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        using (SKCanvas canvas = new(page))
        {
            canvas.Clear(SKColors.White);
            draw(canvas);
        }

        using SKData data = page.Encode(format, 90);
        return data.ToArray();
    }

    private static void Draw(SKCanvas canvas, int index, SKRect box)
    {
        byte[] darkOnLight = [.. Mnist.Test.GetPixels(index).ToArray().Select(ink => (byte)(byte.MaxValue - ink))];
        using SKImage digit = SKImage.FromPixelCopy(new SKImageInfo(DigitSide, DigitSide, SKColorType.Gray8, SKAlphaType.Opaque), darkOnLight);
        canvas.DrawImage(digit, box, new SKSamplingOptions(SKCubicResampler.Mitchell));
    }
}
