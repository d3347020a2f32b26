using Hdr.Model.Composition;

namespace Hdr.Model.Tests.Composition;

public sealed class SeparatorPainterTests
{
    [Theory]
    [InlineData(nameof(Separator.Dot), 0.02, 0.25)]
    [InlineData(nameof(Separator.Comma), 0.2, 0.55)]
    [InlineData(nameof(Separator.Dash), 0.05, 0.35)]
    [InlineData(nameof(Separator.Equals), 0.2, 0.55)]
    [InlineData(nameof(Separator.Hash), 0.7, 1.1)]
    public void Each_has_its_height_near_the_line_and_no_two_are_alike(string name, double least, double most)
    {
        Pen pen = new(100, 0.5, 0);
        Glyph[] glyphs = [.. Enumerable.Range(0, 20).Select(seed => SeparatorPainter.Draw(Enum.Parse<Separator>(name), pen, new Random(seed)))];
        Assert.All(glyphs, glyph => Assert.InRange(glyph.Mask.Height / 100.0, least, most));
        Assert.All(glyphs, glyph => Assert.InRange(glyph.Bottom / 100.0, -0.5, 0.3));
        Assert.True(glyphs.Select(glyph => glyph.Mask.Coverage.Sum(pixel => pixel)).Distinct().Count() > 10);
    }
}
