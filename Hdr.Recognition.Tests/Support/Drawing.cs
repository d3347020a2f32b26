using Hdr.Recognition.Images;
using SkiaSharp;

namespace Hdr.Recognition.Tests.Support;

/// <summary>Digits drawn with a round pen, as a mouse would.</summary>
internal static class Drawing
{
    /// <summary>The strokes of a 3, in a square from 0 to 1.</summary>
    public static readonly string Three = "M0.25 0.2 C0.45 0 0.8 0.05 0.75 0.3 C0.72 0.45 0.55 0.48 0.45 0.48 C0.65 0.48 0.85 0.6 0.75 0.82 C0.65 1.02 0.3 0.98 0.2 0.8";

    /// <summary>The strokes of a 7.</summary>
    public static readonly string Seven = "M0.2 0.1 L0.8 0.1 L0.4 0.95";

    /// <summary>Draws strokes into a box of an image.</summary>
    public static SKBitmap Draw(string strokes, int width, int height, SKRect box, float penWidth, SKColor ink, SKColor paper)
    {
        SKBitmap bitmap = new(new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Premul));
        using SKCanvas canvas = new(bitmap);
        canvas.Clear(paper);
        using SKPath path = SKPath.ParseSvgPathData(strokes);
        path.Transform(SKMatrix.CreateScaleTranslation(box.Width, box.Height, box.Left, box.Top));
        using SKPaint pen = new() { Color = ink, IsStroke = true, StrokeWidth = penWidth, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round, IsAntialias = true };
        canvas.DrawPath(path, pen);
        return bitmap;
    }

    /// <summary>A dark disc on light paper, near the middle of an image.</summary>
    public static GrayImage Disc(int width, int height, double radius)
    {
        (double x, double y) = (0.55 * width, 0.45 * height);
        return new([.. Enumerable.Range(0, width * height).Select(i => Math.Pow((i % width) - x, 2) + Math.Pow((i / width) - y, 2) < radius * radius ? (byte)105 : (byte)245)], width, height);
    }

    /// <summary>The bitmap as an encoded file.</summary>
    public static byte[] Encode(SKBitmap bitmap, SKEncodedImageFormat format, int quality = 90)
    {
        using SKData data = bitmap.Encode(format, quality);
        return data.ToArray();
    }

    /// <summary>The bitmap decoded the way that all images are.</summary>
    public static GrayImage ToGray(SKBitmap bitmap) => ImageDecoder.Decode(Encode(bitmap, SKEncodedImageFormat.Png));

    /// <summary>A black seven on white, 120x160.</summary>
    public static SKBitmap BlackSeven() => Draw(Seven, 120, 160, new SKRect(20, 20, 100, 140), 10, SKColors.Black, SKColors.White);
}
