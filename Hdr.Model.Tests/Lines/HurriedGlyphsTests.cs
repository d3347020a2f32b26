using Hdr.Model.Lines;
using Hdr.Model.Synthesis;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Tests.Lines;

public sealed class HurriedGlyphsTests
{
    [Fact]
    public void Each_digit_is_written_as_taught_and_in_a_hurry()
    {
        Assert.Equal(10, HurriedGlyphs.ByLabel.Count);
        Assert.All(HurriedGlyphs.ByLabel.Zip(DigitGlyphs.ByLabel), pair =>
        {
            Assert.All(pair.Second, taught => Assert.Contains(taught, pair.First));
            Assert.True(pair.First.Length >= pair.Second.Length + 2);
        });
    }

    [Fact]
    public void Each_is_drawn_as_one_digit_large_enough_to_read()
    {
        Assert.All(HurriedGlyphs.ByLabel.SelectMany(glyphs => glyphs), glyph =>
        {
            float[] input = new float[DigitNormaliser.Length];
            GlyphRenderer.RenderDigit(glyph, new Random(1), input);
            int[] rows = [.. Enumerable.Range(0, DigitNormaliser.Side).Where(y => input.AsSpan(y * DigitNormaliser.Side, DigitNormaliser.Side).ContainsAnyInRange(0.5f, 1))];
            Assert.True(rows.Length > 0 && rows[^1] - rows[0] >= 13, $"{glyph.Name}: {rows.Length} rows.");
        });
    }
}
