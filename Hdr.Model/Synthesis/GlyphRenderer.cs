using System.Numerics;

namespace Hdr.Model.Synthesis;

/// <summary>Writes signs by hand or as a font would.</summary>
internal static class GlyphRenderer
{
    /// <summary>Writes one sign by some hand with some pen.</summary>
    /// <param name="glyph">The sign.</param>
    /// <param name="random">Decides; the same state gives the same drawing.</param>
    /// <param name="input">Receives the network's input: 28x28 values, row-major, 0 (paper) to 1 (ink).</param>
    public static void Render(StrokeGlyph glyph, Random random, Span<float> input) =>
        SketchRenderer.Render(Hand(random).Write(glyph, isFilled: random.Chance(0.5f)), Pen.Any(random), random, input);

    /// <summary>Writes one letter, which may have serifs.</summary>
    /// <inheritdoc cref="Render(StrokeGlyph, Random, Span{float})"/>
    public static void RenderLetter(StrokeGlyph glyph, Random random, Span<float> input)
    {
        List<InkLine> lines = Hand(random).Write(glyph);
        if (random.Chance(0.25f))
        {
            AddSerifs(lines, random.Between(0.05f, 0.11f));
        }

        SketchRenderer.Render(lines, Pen.Any(random), random, input);
    }

    /// <summary>Writes a few letters in a row, as a segmentation leaves them that could not part them.</summary>
    /// <param name="glyphs">The letters, in order.</param>
    /// <param name="random">Decides.</param>
    /// <param name="input">Receives the network's input: 28x28 values, row-major, 0 (paper) to 1 (ink).</param>
    public static void RenderWord(IReadOnlyList<StrokeGlyph> glyphs, Random random, Span<float> input) =>
        SketchRenderer.Render(WriteRow(glyphs, Hand(random), gap: random.Between(-0.05f, 0.3f)), Pen.Any(random, 0.11f), random, input);

    /// <summary>Writes a few digits that touch, or nearly.</summary>
    /// <inheritdoc cref="RenderWord"/>
    public static void RenderJoinedDigits(IReadOnlyList<StrokeGlyph> glyphs, Random random, Span<float> input) =>
        SketchRenderer.Render(WriteRow(glyphs, CarefulHand(random), gap: random.Between(-0.2f, 0.04f)), Pen.Any(random, 0.13f) with { Hollow = 0 }, random, input);

    private static List<InkLine> WriteRow(IReadOnlyList<StrokeGlyph> glyphs, HandMotion hand, float gap)
    {
        float right = 0;
        List<InkLine> row = [];
        foreach (StrokeGlyph glyph in glyphs)
        {
            List<InkLine> letter = hand.Write(glyph);
            float left = letter.Min(line => line.Points.Min(point => point.X));
            row.AddRange(letter.Select(line => new InkLine([.. line.Points.Select(point => point + new Vector2(right - left, 0))])));
            right += letter.Max(line => line.Points.Max(point => point.X)) - left + gap;
        }

        return row;
    }

    /// <summary>Writes a digit, never so carelessly or so boldly that it might be another, and with ink all through.</summary>
    /// <inheritdoc cref="Render(StrokeGlyph, Random, Span{float})"/>
    public static void RenderDigit(StrokeGlyph glyph, Random random, Span<float> input) =>
        SketchRenderer.Render(CarefulHand(random).Write(glyph), Pen.Any(random, 0.15f) with { Hollow = 0 }, random, input);

    private static HandMotion CarefulHand(Random random) => new(random, care: random.Between(0.2f, 0.9f));

    /// <summary>About a third is as neat as a font, the rest is handwriting.</summary>
    private static HandMotion Hand(Random random) => new(random, care: random.Chance(0.35f) ? 0.9f : random.Between(0, 0.6f));

    /// <summary>A short bar across each end of each stroke.</summary>
    private static void AddSerifs(List<InkLine> lines, float reach)
    {
        for (int i = lines.Count - 1; i >= 0; i--)
        {
            Vector2 bar = new(reach, 0);
            Vector2[] points = lines[i].Points;
            lines.Add(new InkLine([points[0] - bar, points[0] + bar]));
            lines.Add(new InkLine([points[^1] - bar, points[^1] + bar]));
        }
    }
}
