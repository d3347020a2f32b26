namespace Hdr.Model.Composition;

/// <summary>Puts glyphs beside each other.</summary>
internal static class GlyphLine
{
    /// <summary>Where the second glyph would have to go far beneath the first to meet it, as a 1 beneath a 7, it stays after this part of its width: people don't write so.</summary>
    private const double LeastAdvance = 0.6;

    /// <summary>Joins glyphs to one mask.</summary>
    /// <param name="glyphs">At least one, left to right.</param>
    /// <param name="spacing">How far apart.</param>
    /// <param name="height">Of a usual digit, in pixels.</param>
    /// <param name="random">Chooses each gap.</param>
    /// <returns>The ink, and where in it each glyph begins, in pixels from its left.</returns>
    public static (InkMask Mask, int[] Lefts) Join(IReadOnlyList<Glyph> glyphs, Spacing spacing, double height, Random random)
    {
        int[] lefts = new int[glyphs.Count];
        for (int i = 1; i < glyphs.Count; i++)
        {
            lefts[i] = lefts[i - 1] + Advance(glyphs[i - 1], glyphs[i], spacing, height, random);
        }

        int top = glyphs.Min(glyph => glyph.Top), bottom = glyphs.Max(glyph => glyph.Bottom);
        int width = glyphs.Zip(lefts, (glyph, left) => left + glyph.Mask.Width).Max();
        InkMask line = new(new byte[width * (bottom - top)], width, bottom - top);
        foreach ((Glyph glyph, int left) in glyphs.Zip(lefts))
        {
            line.Add(glyph.Mask, left, glyph.Top - top);
        }

        if (spacing == Spacing.Joined)
        {
            JoiningStrokes.Draw(line, [.. glyphs.Zip(lefts, (glyph, left) => (glyph.Mask, new SkiaSharp.SKPointI(left, glyph.Top - top)))], height, random);
        }

        return (line, lefts);
    }

    private static int Advance(Glyph first, Glyph second, Spacing spacing, double height, Random random) => spacing switch
    {
        Spacing.Wide => first.Mask.Width + (int)(height * random.Between(0.45, 0.8)),
        Spacing.Normal => first.Mask.Width + (int)(height * random.Between(0.15, 0.4)),
        Spacing.Joined => Math.Max(MeetingAdvance(first, second) - (int)(first.Mask.Width * random.Between(-0.25, 0.2)), (int)(first.Mask.Width * LeastAdvance)),
        Spacing.Tight => MeetingAdvance(first, second) + 2 + (int)(height * random.Between(0, 0.1)),
        _ => Math.Max(MeetingAdvance(first, second) - (int)(first.Mask.Width * random.Between(0, 0.06)), (int)(first.Mask.Width * LeastAdvance)),
    };

    /// <summary>How far the second glyph is moved for its ink to meet that of the first somewhere, sideways or by a corner, and to overlap nowhere.</summary>
    private static int MeetingAdvance(Glyph first, Glyph second)
    {
        int advance = (int)(first.Mask.Width * LeastAdvance);
        for (int y = 0; y < first.Mask.Height; y++)
        {
            for (int other = y - 1; other <= y + 1; other++)
            {
                int row = first.Top + other - second.Top;
                if (row >= 0 && row < second.Mask.Height && first.Mask.LastInk(y) is int last && second.Mask.FirstInk(row) is int start)
                {
                    advance = Math.Max(advance, last + 1 - start);
                }
            }
        }

        return advance;
    }
}
