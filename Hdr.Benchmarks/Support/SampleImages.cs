using SkiaSharp;

namespace Hdr.Benchmarks.Support;

/// <summary>A seven, drawn small and large.</summary>
internal static class SampleImages
{
    /// <summary>28x28, white on black, as in MNIST.</summary>
    public static byte[] SmallPng() => Draw(28, 28, SKColors.White, SKColors.Black, SKEncodedImageFormat.Png);

    /// <summary>4000x3000, dark blue on cream.</summary>
    public static byte[] LargeJpeg() => Jpeg(4000, 3000);

    /// <summary>Of any size, dark blue on cream.</summary>
    public static byte[] Jpeg(int width, int height) => Draw(width, height, SKColors.DarkBlue, SKColors.Beige, SKEncodedImageFormat.Jpeg);

    private static byte[] Draw(int width, int height, SKColor ink, SKColor paper, SKEncodedImageFormat format)
    {
        using SKBitmap bitmap = new(width, height);
        using SKCanvas canvas = new(bitmap);
        canvas.Clear(paper);
        canvas.Scale(height);
        using SKPath path = SKPath.ParseSvgPathData("M0.3 0.2 L0.7 0.2 L0.45 0.8");
        using SKPaint pen = new() { Color = ink, IsStroke = true, StrokeWidth = 0.08f, StrokeCap = SKStrokeCap.Round, IsAntialias = true };
        canvas.DrawPath(path, pen);
        using SKData data = bitmap.Encode(format, 90);
        return data.ToArray();
    }
}
