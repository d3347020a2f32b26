using Hdr.Recognition.Ink;
using Hdr.Recognition.Tests.Support;
using SkiaSharp;

namespace Hdr.Recognition.Tests.Ink;

public sealed class InkStrokeTests
{
    [Theory]
    [InlineData(0.2, 0.5, 0.8, 0.5, 0)]
    [InlineData(0.5, 0.2, 0.5, 0.8, 90)]
    [InlineData(0.2, 0.2, 0.8, 0.8, 45)]
    [InlineData(0.2, 0.8, 0.8, 0.2, -45)]
    public void A_stroke_is_straight_and_has_its_direction(double fromX, double fromY, double toX, double toY, double direction)
    {
        InkStroke stroke = Measure(FormattableString.Invariant($"M{fromX} {fromY} L{toX} {toY}"));

        Assert.True(stroke.IsStraight);
        Assert.Equal(0, Math.IEEERemainder(stroke.Direction - direction, 180), 1.0);
        Assert.Equal(100, stroke.X, 1.0);
        Assert.Equal(100, stroke.Y, 1.0);
    }

    [Theory]
    [InlineData("M0.8 0.5 A0.3 0.3 0 1 1 0.2 0.5 A0.3 0.3 0 1 1 0.8 0.5")]
    [InlineData("M0.2 0.8 L0.2 0.2 L0.8 0.2")]
    [InlineData("M0.2 0.5 A0.3 0.3 0 0 1 0.8 0.5")]
    public void What_turns_is_none(string strokes) => Assert.False(Measure(strokes).IsStraight);

    private static InkStroke Measure(string strokes)
    {
        using SKBitmap bitmap = Drawing.Draw(strokes, 200, 200, new SKRect(0, 0, 200, 200), penWidth: 10, SKColors.Black, SKColors.White);
        InkImage ink = InkExtractor.Extract(Drawing.ToGray(bitmap))!;
        ConnectedComponents components = ConnectedComponents.Of(ink, level: 64);
        return InkStroke.Of(ink, components, Assert.Single(components.All));
    }
}
