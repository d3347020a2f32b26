using Hdr.Recognition.Images;
using Hdr.Recognition.Reading;
using Hdr.Recognition.Tests.Support;
using SkiaSharp;

namespace Hdr.Recognition.Tests.Reading;

/// <summary>What is no digit is not answered as one, by the model that we ship.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly ShippedReader _shipped = new();

    private DigitReader Reader => _shipped.Reader;

    public void Dispose() => _shipped.Dispose();

    [Theory]
    [InlineData("M0.1 1 L0.5 0 L0.9 1 M0.25 0.62 L0.75 0.62")] // A
    [InlineData("M0.2 0 L0.2 1 M0.85 0 L0.2 0.55 L0.85 1")] // K
    [InlineData("M0.05 0 L0.28 1 L0.5 0.25 L0.72 1 L0.95 0")] // W
    [InlineData("M0.1 1 L0.1 0 L0.5 0.6 L0.9 0 L0.9 1")] // M
    [InlineData("M0.1 0 L0.9 1 M0.9 0 L0.1 1")] // X
    [InlineData("M0.2 0 L0.2 1 M0.8 0 L0.8 1 M0.2 0.5 L0.8 0.5")] // H
    [InlineData("M0.85 0 L0.2 0 L0.2 1 L0.85 1 M0.2 0.5 L0.7 0.5")] // E
    public void A_letter(string strokes) => AssertRefused(Draw(strokes));

    [Theory]
    [InlineData("M0.5 0 L0.62 0.36 L1 0.36 L0.7 0.6 L0.8 1 L0.5 0.76 L0.2 1 L0.3 0.6 L0 0.36 L0.38 0.36 Z")] // a star
    [InlineData("M0 0.5 L0.5 0 L1 0.5 M0.15 0.4 L0.15 1 L0.85 1 L0.85 0.4 M0.4 1 L0.4 0.65 L0.6 0.65 L0.6 1")] // a house
    [InlineData("M0 0.5 L1 0.5 M0.7 0.25 L1 0.5 L0.7 0.75")] // an arrow
    [InlineData("M0.35 0.1 L0.35 0.4 M0.65 0.1 L0.65 0.4 M0.1 0.55 C0.25 0.95 0.75 0.95 0.9 0.55")] // a face
    public void A_drawing(string strokes) => AssertRefused(Draw(strokes));

    [Fact]
    public void Most_scribbles()
    {
        const int Count = 200;
        string[] texts = [.. Enumerable.Range(0, Count).Select(seed => Reader.Read(Draw(Scribble(new Random(seed)))).Text)];
        int refused = texts.Count(text => text.Length == 0);
        Assert.True(refused >= 0.9 * Count, $"{refused} of {Count} scribbles were refused: '{string.Join("', '", texts.Where(text => text.Length > 0))}' was read of the others.");
    }

    /// <summary>A fold throws a faint shade right across a sheet.</summary>
    [Theory]
    [InlineData(0.2, 0.6, 32)]
    [InlineData(0.35, 0.7, 34)]
    [InlineData(0.75, 0.35, 36)]
    [InlineData(0.65, 0.45, 34)]
    public void A_crease(double top, double bottom, int depth) => AssertRefused(Crease(top, bottom, depth));

    /// <summary>It is larger than any stroke: within it, what was taken for the paper is ink, and a ring is left.</summary>
    [Theory]
    [InlineData(150, 150, 40)]
    [InlineData(300, 260, 75)]
    [InlineData(300, 200, 60)]
    public void A_disc(int width, int height, int radius) => AssertRefused(Photograph(Drawing.Disc(width, height, radius)));

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(14)]
    public void A_sun(int rays) => AssertRefused(Draw(Sun(rays)));

    [Fact]
    public void Noise() => AssertRefused(RandomPixels(seed: 3));

    private void AssertRefused(GrayImage image) => Assert.Equal(string.Empty, Reader.Read(image).Text);

    private static GrayImage Draw(string strokes)
    {
        using SKBitmap bitmap = Drawing.Draw(strokes, 300, 260, new SKRect(80, 50, 210, 200), penWidth: 12, SKColors.DarkBlue, SKColors.White);
        return Drawing.ToGray(bitmap);
    }

    /// <summary>A line that turns about many times within its square.</summary>
    private static string Scribble(Random random) =>
        "M" + string.Join(" L", Enumerable.Range(0, 14).Select(_ => FormattableString.Invariant($"{random.NextDouble():0.00} {random.NextDouble():0.00}")));

    private static string Sun(int rays)
    {
        IEnumerable<string> strokes = Enumerable.Range(0, rays).Select(ray =>
        {
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * (ray + 0.3) / rays);
            return FormattableString.Invariant($"M{0.5 + (0.32 * cosine):0.000} {0.5 + (0.32 * sine):0.000} L{0.5 + (0.5 * cosine):0.000} {0.5 + (0.5 * sine):0.000}");
        });
        return "M0.72 0.5 A0.22 0.22 0 1 1 0.28 0.5 A0.22 0.22 0 1 1 0.72 0.5 " + string.Join(' ', strokes);
    }

    /// <param name="top">Where the fold crosses the upper edge, as a share of the width.</param>
    /// <param name="bottom">Where it crosses the lower one.</param>
    /// <param name="depth">How much darker than the paper it is, in levels.</param>
    private static GrayImage Crease(double top, double bottom, int depth)
    {
        const int Width = 70, Height = 60;
        const double Reach = 2;
        byte[] pixels = new byte[Width * Height];
        for (int i = 0; i < pixels.Length; i++)
        {
            double across = ((i % Width) - (Width * (top + ((bottom - top) * (i / Width) / Height)))) / Reach;
            pixels[i] = (byte)(225 - (depth * Math.Exp(-across * across)));
        }

        return Photograph(new GrayImage(pixels, Width, Height));
    }

    /// <summary>With a camera's noise.</summary>
    private static GrayImage Photograph(GrayImage image)
    {
        Random random = new(1);
        return new GrayImage([.. image.Pixels.Select(level => (byte)Math.Clamp(level + random.Next(-2, 3), 0, 255))], image.Width, image.Height);
    }

    private static GrayImage RandomPixels(int seed)
    {
        byte[] pixels = new byte[200 * 150];
        new Random(seed).NextBytes(pixels);
        return new GrayImage(pixels, 200, 150);
    }
}
