using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Segmentation;
using Hdr.Recognition.Tests.Support;
using SkiaSharp;

namespace Hdr.Recognition.Tests.Segmentation;

public sealed class RayFilterTests
{
    private const string Circle = "M0.6 0.5 A0.1 0.1 0 1 1 0.4 0.5 A0.1 0.1 0 1 1 0.6 0.5 ";

    [Theory]
    [InlineData(5, 0)]
    [InlineData(8, 0)]
    [InlineData(4, 5)]
    [InlineData(2, 3)]
    public void A_circle_with_rays_is_taken_out(int rays, int left)
    {
        IEnumerable<string> strokes = Enumerable.Range(0, rays).Select(ray => Stroke(360.0 * ray / rays, from: 0.15, to: 0.25));

        Assert.Equal(left, CountLeft(Circle + string.Join(' ', strokes)));
    }

    /// <summary>A table of ones and zeros, row close to row.</summary>
    [Fact]
    public void Ones_around_a_zero_stay()
    {
        IEnumerable<string> ones = from x in (double[])[0.3, 0.5, 0.7] from y in (double[])[0.25, 0.5, 0.75] where (x, y) != (0.5, 0.5) select FormattableString.Invariant($"M{x} {y - 0.1} L{x} {y + 0.1}");

        Assert.Equal(9, CountLeft(Circle + string.Join(' ', ones)));
    }

    [Fact]
    public void What_stands_farther_off_stays()
    {
        IEnumerable<string> rays = Enumerable.Range(0, 8).Select(ray => Stroke(45 * ray, from: 0.15, to: 0.25));

        Assert.Equal(1, CountLeft(Circle + string.Join(' ', rays) + " M0.9 0.4 L0.9 0.6"));
    }

    private static string Stroke(double degrees, double from, double to)
    {
        (double sine, double cosine) = Math.SinCos(double.DegreesToRadians(degrees));
        return FormattableString.Invariant($"M{0.5 + (from * cosine):0.000} {0.5 + (from * sine):0.000} L{0.5 + (to * cosine):0.000} {0.5 + (to * sine):0.000}");
    }

    private static int CountLeft(string strokes)
    {
        using SKBitmap bitmap = Drawing.Draw(strokes, 400, 400, new SKRect(0, 0, 400, 400), penWidth: 8, SKColors.Black, SKColors.White);
        GrayImage image = Drawing.ToGray(bitmap);
        InkImage ink = InkExtractor.Extract(image)!;
        ConnectedComponents components = ConnectedComponents.Of(ink, level: 64);
        return RayFilter.Apply(ink, components, components.All).Count;
    }
}
