using System.Runtime.InteropServices;
using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>Where ink is, without its colour.</summary>
/// <param name="Coverage">Shape <c>[height, width]</c>, row-major, 0 (paper) to 255 (ink).</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record InkMask(byte[] Coverage, int Width, int Height)
{
    /// <summary>From here on a pixel counts as ink.</summary>
    public const byte Ink = 128;

    /// <summary>Lets Skia draw a mask.</summary>
    /// <param name="width">In pixels, more than zero.</param>
    /// <param name="height">In pixels, more than zero.</param>
    /// <param name="draw">Draws ink, of any colour.</param>
    public static InkMask Draw(int width, int height, Action<SKCanvas> draw)
    {
        byte[] coverage = new byte[width * height];
        GCHandle pinned = GCHandle.Alloc(coverage, GCHandleType.Pinned);
        try
        {
            using SKSurface surface = SKSurface.Create(Format(width, height), pinned.AddrOfPinnedObject(), width);
            draw(surface.Canvas);
            surface.Flush();
        }
        finally
        {
            pinned.Free();
        }

        return new InkMask(coverage, width, height);
    }

    /// <summary>A copy for Skia.</summary>
    public SKImage ToImage() => SKImage.FromPixelCopy(Format(Width, Height), Coverage, Width);

    /// <summary>The smallest part that holds all pixels that count as ink; one pixel when there is none.</summary>
    public InkMask Crop()
    {
        int[] rows = [.. Enumerable.Range(0, Height).Where(y => FirstInk(y) is not null)];
        if (rows.Length == 0)
        {
            return new InkMask([0], 1, 1);
        }

        int left = rows.Min(y => FirstInk(y)!.Value), width = rows.Max(y => LastInk(y)!.Value) - left + 1;
        return new InkMask([.. Enumerable.Range(rows[0], rows[^1] - rows[0] + 1).SelectMany(y => Coverage.Skip((y * Width) + left).Take(width))], width, rows[^1] - rows[0] + 1);
    }

    /// <summary>Turned about its centre.</summary>
    /// <param name="degrees">Clockwise.</param>
    public InkMask Rotate(double degrees)
    {
        double radians = degrees * Math.PI / 180, cosine = Math.Abs(Math.Cos(radians)), sine = Math.Abs(Math.Sin(radians));
        int width = (int)Math.Ceiling((Width * cosine) + (Height * sine)), height = (int)Math.Ceiling((Width * sine) + (Height * cosine));
        using SKImage image = ToImage();
        return Draw(width, height, canvas =>
        {
            canvas.Translate(width / 2f, height / 2f);
            canvas.RotateDegrees((float)degrees);
            canvas.DrawImage(image, -Width / 2f, -Height / 2f, new SKSamplingOptions(SKCubicResampler.Mitchell));
        }).Crop();
    }

    /// <summary>Adds another mask's ink; where both have some, the darker one shows.</summary>
    public void Add(InkMask other, int left, int top)
    {
        for (int y = 0; y < other.Height; y++)
        {
            for (int x = 0; x < other.Width; x++)
            {
                ref byte pixel = ref Coverage[((top + y) * Width) + left + x];
                pixel = Math.Max(pixel, other.Coverage[(y * other.Width) + x]);
            }
        }
    }

    /// <summary>First ink of a row; null when there is none.</summary>
    public int? FirstInk(int y) => Array.FindIndex(Coverage, y * Width, Width, pixel => pixel >= Ink) is int index and >= 0 ? index - (y * Width) : null;

    /// <summary>Last ink of a row; null when there is none.</summary>
    public int? LastInk(int y) => Array.FindLastIndex(Coverage, ((y + 1) * Width) - 1, Width, pixel => pixel >= Ink) is int index and >= 0 ? index - (y * Width) : null;

    private static SKImageInfo Format(int width, int height) => new(width, height, SKColorType.Alpha8, SKAlphaType.Premul);
}
