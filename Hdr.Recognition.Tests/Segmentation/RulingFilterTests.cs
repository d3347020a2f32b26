using Hdr.Recognition.Ink;
using Hdr.Recognition.Segmentation;
using Hdr.Recognition.Tests.Support;
using SkiaSharp;

namespace Hdr.Recognition.Tests.Segmentation;

public sealed class RulingFilterTests
{
    [Theory]
    [InlineData(0f, false)]
    [InlineData(1.5f, false)]
    [InlineData(-3f, false)]
    [InlineData(0f, true)]
    [InlineData(2f, true)]
    public void Lines_across_the_page_go_and_the_digit_they_cross_stays(float degrees, bool isVertical)
    {
        using SKBitmap bitmap = Page();
        InkImage expected = InkExtractor.Extract(Drawing.ToGray(bitmap))!;
        using SKCanvas canvas = new(bitmap);
        canvas.RotateDegrees(degrees + (isVertical ? 90 : 0), 200, 150);
        using SKPaint pen = new() { Color = new SKColor(70, 70, 70), StrokeWidth = 2, IsAntialias = true };
        for (int offset = -300; offset <= 600; offset += 75)
        {
            canvas.DrawLine(-300, offset, 700, offset, pen);
        }

        InkImage ruled = InkExtractor.Extract(Drawing.ToGray(bitmap))!;
        Assert.InRange(WrongShare(ruled, expected), 0.015, 1);
        RulingFilter.Apply(ruled);

        Assert.InRange(WrongShare(ruled, expected), 0, 0.008);
    }

    [Fact]
    public void Without_lines_nothing_goes()
    {
        using SKBitmap bitmap = Page();
        InkImage ink = InkExtractor.Extract(Drawing.ToGray(bitmap))!;
        byte[] before = [.. ink.Pixels];

        RulingFilter.Apply(ink);

        Assert.Equal(before, ink.Pixels);
    }

    private static SKBitmap Page() => Drawing.Draw(Drawing.Three, 400, 300, new SKRect(120, 60, 260, 240), 14, SKColors.Black, SKColors.White);

    private static double WrongShare(InkImage actual, InkImage expected) =>
        (double)actual.Pixels.Zip(expected.Pixels).Count(pair => pair.First > 127 != pair.Second > 127) / actual.Pixels.Length;
}
