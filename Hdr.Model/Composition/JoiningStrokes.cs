using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>Strokes that lead from one glyph to the next, as a pen leaves them that is not lifted.</summary>
internal static class JoiningStrokes
{
    private const double ProbabilityOfStroke = 0.6;

    /// <summary>Where a stroke leaves its glyph and where it gets to the next, in heights from the glyph's top.</summary>
    private const double HighestEnd = 0.02, LowestEnd = 0.6;

    /// <summary>A stroke's width, in heights of a digit.</summary>
    private const double Thinnest = 0.05, Thickest = 0.12;

    /// <summary>Draws strokes between some neighbours.</summary>
    /// <param name="line">Receives them.</param>
    /// <param name="glyphs">Each glyph's ink, and where its top left corner is on the line.</param>
    /// <param name="height">Of a usual digit, in pixels.</param>
    /// <param name="random">Chooses the neighbours and the strokes' ways.</param>
    public static void Draw(InkMask line, IReadOnlyList<(InkMask Mask, SKPointI Place)> glyphs, double height, Random random)
    {
        float width = (float)(height * random.Between(Thinnest, Thickest));
        for (int i = 1; i < glyphs.Count; i++)
        {
            if (random.Happens(ProbabilityOfStroke) && Leaving(glyphs[i - 1], random) is SKPointI from && Arriving(glyphs[i], random) is SKPointI to && to.X > from.X)
            {
                line.Add(Stroke(line, from, to, height * random.Between(-0.15, 0.15), width), 0, 0);
            }
        }
    }

    private static SKPointI? Leaving((InkMask Mask, SKPointI Place) glyph, Random random)
    {
        int y = RowOf(glyph.Mask, random);
        return glyph.Mask.LastInk(y) is int x ? new SKPointI(glyph.Place.X + x, glyph.Place.Y + y) : null;
    }

    private static SKPointI? Arriving((InkMask Mask, SKPointI Place) glyph, Random random)
    {
        int y = RowOf(glyph.Mask, random);
        return glyph.Mask.FirstInk(y) is int x ? new SKPointI(glyph.Place.X + x, glyph.Place.Y + y) : null;
    }

    private static int RowOf(InkMask mask, Random random) => Math.Min(mask.Height - 1, (int)(mask.Height * random.Between(HighestEnd, LowestEnd)));

    private static InkMask Stroke(InkMask line, SKPointI from, SKPointI to, double bend, float width) => InkMask.Draw(line.Width, line.Height, canvas =>
    {
        using SKPaint paint = new() { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width, StrokeCap = SKStrokeCap.Round, Color = SKColors.Black };
        using SKPathBuilder way = new();
        way.MoveTo(from.X, from.Y);
        way.QuadTo((from.X + to.X) / 2f, (float)(((from.Y + to.Y) / 2f) + bend), to.X, to.Y);
        using SKPath path = way.Detach();
        canvas.DrawPath(path, paint);
    });
}
