using System.Numerics.Tensors;
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

        int left = rows.Min(y => FirstInk(y)!.Value), width = rows.Max(y => LastInk(y)!.Value) - left + 1, height = rows[^1] - rows[0] + 1;
        byte[] coverage = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            Coverage.AsSpan(((rows[0] + y) * Width) + left, width).CopyTo(coverage.AsSpan(y * width));
        }

        return new InkMask(coverage, width, height);
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
            Span<byte> row = Coverage.AsSpan(((top + y) * Width) + left, other.Width);
            TensorPrimitives.Max(row, other.Row(y), row);
        }
    }

    /// <summary>First ink of a row; null when there is none.</summary>
    public int? FirstInk(int y) => Row(y).IndexOfAnyInRange(Ink, byte.MaxValue) is int index and >= 0 ? index : null;

    /// <summary>Last ink of a row; null when there is none.</summary>
    public int? LastInk(int y) => Row(y).LastIndexOfAnyInRange(Ink, byte.MaxValue) is int index and >= 0 ? index : null;

    private ReadOnlySpan<byte> Row(int y) => Coverage.AsSpan(y * Width, Width);

    private static SKImageInfo Format(int width, int height) => new(width, height, SKColorType.Alpha8, SKAlphaType.Premul);
}
