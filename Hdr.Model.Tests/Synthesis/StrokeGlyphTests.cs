using System.Numerics;
using Hdr.Model.Synthesis;

namespace Hdr.Model.Tests.Synthesis;

public sealed class StrokeGlyphTests
{
    [Fact]
    public void A_subpath_is_a_stroke_of_cubic_curves_in_hundredths()
    {
        StrokeGlyph glyph = StrokeGlyph.Parse("test", "M0 0 L30 0 M0 100 Q30 40 60 100");

        Assert.Equal(2, glyph.Strokes.Count);
        AssertPoints([new(0, 0), new(0.1f, 0), new(0.2f, 0), new(0.3f, 0)], glyph.Strokes[0].Points);
        AssertPoints([new(0, 1), new(0.2f, 0.6f), new(0.4f, 0.6f), new(0.6f, 1)], glyph.Strokes[1].Points);
    }

    [Fact]
    public void A_closed_subpath_ends_where_it_began()
    {
        GlyphStroke stroke = Assert.Single(StrokeGlyph.Parse("test", "M10 10 L90 10 L50 90 Z").Strokes);

        Assert.True(stroke.IsClosed);
        Assert.Equal(stroke.Points[0], stroke.Points[^1]);
        Assert.False(Assert.Single(StrokeGlyph.Parse("test", "M10 10 L90 10 L50 90").Strokes).IsClosed);
    }

    [Fact]
    public void An_arc_stays_on_its_circle()
    {
        GlyphStroke stroke = Assert.Single(StrokeGlyph.Parse("test", "M0 50 A50 50 0 0 1 100 50").Strokes);

        for (int first = 0; first + 3 < stroke.Points.Length; first += 3)
        {
            Vector2 middle = (stroke.Points[first] + (3 * stroke.Points[first + 1]) + (3 * stroke.Points[first + 2]) + stroke.Points[first + 3]) / 8;
            Assert.Equal(0.5, Vector2.Distance(middle, new Vector2(0.5f, 0.5f)), 0.001);
        }
    }

    [Theory]
    [InlineData("L no path")]
    [InlineData("M10 10")]
    public void Path_data_without_a_stroke_is_refused_by_name(string pathData)
    {
        FormatException refusal = Assert.Throws<FormatException>(() => StrokeGlyph.Parse("moon", pathData));

        Assert.Contains("'moon'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(pathData, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sign_has_strokes_of_whole_curves_in_its_square()
    {
        StrokeGlyph[] signs = [.. LatinGlyphs.All, .. ForeignGlyphs.All, .. MarkGlyphs.All, .. PictographGlyphs.All, .. CurlyGlyphs.All, .. DigitGlyphs.InNumbers.SelectMany(forms => forms)];

        Assert.True(signs.Length > 250, $"{signs.Length} signs are few.");
        Assert.All(signs, sign => Assert.All(sign.Strokes, stroke =>
        {
            Assert.Equal(1, stroke.Points.Length % 3);
            Assert.All(stroke.Points, point => Assert.True(point is { X: > -0.4f and < 1.4f, Y: > -0.4f and < 1.4f }, $"{sign.Name} reaches to {point}."));
        }));
    }

    [Fact]
    public void Every_digit_has_at_least_four_forms()
    {
        Assert.Equal(10, DigitGlyphs.ByLabel.Count);
        Assert.All(DigitGlyphs.ByLabel, forms => Assert.True(forms.Length >= 4));
        Assert.Equal(DigitGlyphs.All.Count, DigitGlyphs.ByLabel.Sum(forms => forms.Length));
    }

    [Fact]
    public void Within_numbers_there_are_all_forms_of_digits_and_more()
    {
        Assert.All(DigitGlyphs.ByLabel.Zip(DigitGlyphs.InNumbers), forms => Assert.Equal(forms.First, forms.Second[..forms.First.Length]));
        Assert.True(DigitGlyphs.InNumbers[5].Length > DigitGlyphs.ByLabel[5].Length);
    }

    private static void AssertPoints(Vector2[] expected, Vector2[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.InRange(Vector2.Distance(pair.First, pair.Second), 0, 1e-5));
    }
}
