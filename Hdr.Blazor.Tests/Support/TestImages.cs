using SkiaSharp;

namespace Hdr.Blazor.Tests.Support;

/// <summary>Encoded images for the tests.</summary>
public static class TestImages
{
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
        using SKPaint invert = new()
        {
            ColorFilter = SKColorFilter.CreateColorMatrix([-1, 0, 0, 0, 1, 0, -1, 0, 0, 1, 0, 0, -1, 0, 1, 0, 0, 0, 1, 0]),
        };
        canvas.Clear(SKColors.White);
        using SKImage image = SKImage.FromBitmap(digit);
        canvas.DrawImage(image, SKRect.Create(30, 120, 168, 168), new SKSamplingOptions(SKCubicResampler.Mitchell), invert);
        canvas.Flush();
        return Encode(paper, format);
    }

    /// <summary>One colour, any size.</summary>
    public static byte[] Plain(int width, int height)
    {
        using SKBitmap bitmap = new(width, height, SKColorType.Gray8, SKAlphaType.Opaque);
        bitmap.Erase(SKColors.White);
        return Encode(bitmap, SKEncodedImageFormat.Png);
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
