using SkiaSharp;

namespace Hdr.Blazor.Tests.Support;

/// <summary>Encoded images for the tests.</summary>
public static class TestImages
{
    /// <summary>Pixels a side of a digit's cell on a page of numbers; the digit fills 20/28 of it at most.</summary>
    public const int CellSide = 84;

    /// <summary>Pixels left white around a page of numbers.</summary>
    public const int PageMargin = 40;

    /// <summary>An MNIST test image as it is: 28x28, light on black.</summary>
    public static byte[] MnistPng(int index)
    {
        using SKBitmap digit = Digit(index);
        return Encode(digit, SKEncodedImageFormat.Png);
    }

    /// <summary>The same digit dark on white, 120 pixels high, off the centre of 400x300.</summary>
    public static byte[] OnPaper(int index, SKEncodedImageFormat format = SKEncodedImageFormat.Png)
    {
        using SKBitmap digit = Digit(index);
        using SKBitmap paper = new(400, 300);
        using SKCanvas canvas = new(paper);
        canvas.Clear(SKColors.White);
        DrawInk(canvas, digit, SKRect.Create(30, 120, 168, 168));
        canvas.Flush();
        return Encode(paper, format);
    }

    /// <summary>
    /// Lines of numbers, dark on white. Digits stand in cells of <see cref="CellSide"/>, about half a digit from each other; between
    /// numbers a cell and a half is left, and around everything and between lines <see cref="PageMargin"/>.
    /// </summary>
    /// <param name="lines">Shape [line][number][digit]: MNIST test images.</param>
    public static byte[] Numbers(params int[][][] lines)
    {
        using SKBitmap paper = new((int)lines.Max(line => Cell(line, line.Length - 1, line[^1].Length).Left) + PageMargin, PageMargin + (lines.Length * (CellSide + PageMargin)));
        using SKCanvas canvas = new(paper);
        canvas.Clear(SKColors.White);
        for (int line = 0; line < lines.Length; line++)
        {
            for (int number = 0; number < lines[line].Length; number++)
            {
                for (int place = 0; place < lines[line][number].Length; place++)
                {
                    using SKBitmap digit = Digit(lines[line][number][place]);
                    SKRect cell = Cell(lines[line], number, place);
                    cell.Offset(0, line * (CellSide + PageMargin));
                    DrawInk(canvas, digit, cell);
                }
            }
        }

        canvas.Flush();
        return Encode(paper, SKEncodedImageFormat.Png);
    }

    /// <summary>Where a digit of the first line stands.</summary>
    public static SKRect Cell(int[][] line, int number, int place)
    {
        int before = line.Take(number).Sum(each => each.Length) + place;
        return SKRect.Create(PageMargin + (before * CellSide) + (number * CellSide * 1.5f), PageMargin, CellSide, CellSide);
    }

    /// <summary>One colour, any size.</summary>
    public static byte[] Plain(int width, int height)
    {
        using SKBitmap bitmap = new(width, height, SKColorType.Gray8, SKAlphaType.Opaque);
        bitmap.Erase(SKColors.White);
        return Encode(bitmap, SKEncodedImageFormat.Png);
    }

    /// <summary>Draws a digit, light on black, as dark ink.</summary>
    private static void DrawInk(SKCanvas canvas, SKBitmap digit, SKRect place)
    {
        using SKPaint invert = new()
        {
            ColorFilter = SKColorFilter.CreateColorMatrix([-1, 0, 0, 0, 1, 0, -1, 0, 0, 1, 0, 0, -1, 0, 1, 0, 0, 0, 1, 0]),
        };
        using SKImage image = SKImage.FromBitmap(digit);
        canvas.DrawImage(image, place, new SKSamplingOptions(SKCubicResampler.Mitchell), invert);
    }

    private static SKBitmap Digit(int index)
    {
        SKBitmap bitmap = new(MnistTestSet.Side, MnistTestSet.Side, SKColorType.Gray8, SKAlphaType.Opaque);
        MnistTestSet.Pixels(index).CopyTo(bitmap.GetPixelSpan());
        return bitmap;
    }

    private static byte[] Encode(SKBitmap bitmap, SKEncodedImageFormat format)
    {
        using SKData data = bitmap.Encode(format, quality: 80);
        return data.ToArray();
    }
}
