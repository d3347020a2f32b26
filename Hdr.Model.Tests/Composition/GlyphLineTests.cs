using Hdr.Model.Composition;

namespace Hdr.Model.Tests.Composition;

/// <summary>With discs, of which every gap is known: <see cref="Gap"/> counts empty columns between two.</summary>
public sealed class GlyphLineTests
{
    private const int Side = 40;

    private static readonly Glyph Disc = new(CreateDisc(), 0);

    [Theory]
    [InlineData(nameof(Spacing.Wide), 18, 32)]
    [InlineData(nameof(Spacing.Normal), 6, 16)]
    [InlineData(nameof(Spacing.Tight), 2, 6)]
    [InlineData(nameof(Spacing.Touching), -3, 0)]
    [InlineData(nameof(Spacing.Joined), -8, 10)]
    public void Gaps_are_as_wide_as_the_spacing_says(string spacing, int least, int most)
    {
        int[] gaps = [.. Enumerable.Range(0, 100).Select(seed => Gap(Enum.Parse<Spacing>(spacing), seed))];
        Assert.All(gaps, gap => Assert.InRange(gap, least, most));
        Assert.True(gaps.Distinct().Count() > 1);
    }

    [Fact]
    public void Discs_at_different_heights_still_meet_when_touching()
    {
        Glyph lower = Disc with { Bottom = 20 };
        Assert.All(Enumerable.Range(0, 20), seed =>
        {
            InkMask line = GlyphLine.Join([Disc, lower], Spacing.Touching, Side, new Random(seed)).Mask;
            Assert.Equal(1, CountParts(line));
            Assert.True(line.Width < 2 * Side);
        });
        Assert.Equal(2, CountParts(GlyphLine.Join([Disc, lower], Spacing.Tight, Side, new Random(1)).Mask));
    }

    [Fact]
    public void Joined_discs_overlap_farther_than_touching_ones_or_a_stroke_may_lead_over_the_gap()
    {
        (int Gap, int Parts)[] lines = [.. Enumerable.Range(0, 100).Select(seed => (Gap(Spacing.Joined, seed), CountParts(GlyphLine.Join([Disc, Disc], Spacing.Joined, Side, new Random(seed)).Mask)))];
        Assert.Contains(lines, line => line.Gap < -4);
        Assert.All(lines.Where(line => line.Gap <= 0), line => Assert.Equal(1, line.Parts));
        Assert.InRange(lines.Count(line => line.Gap > 1 && line.Parts == 1), 10, 60);
        Assert.Contains(lines, line => line.Gap > 1 && line.Parts == 2);
    }

    [Fact]
    public void Each_glyph_begins_where_the_line_says()
    {
        (InkMask mask, int[] lefts) = GlyphLine.Join([Disc, Disc, Disc], Spacing.Wide, Side, new Random(3));
        Assert.Equal((0, mask.Width - Side), (lefts[0], lefts[2]));
        Assert.All(lefts, left => Assert.Equal(Disc.Mask.FirstInk(Side / 2)!.Value, Enumerable.Range(left, Side).First(x => mask.Coverage[(Side / 2 * mask.Width) + x] >= InkMask.Ink) - left));
    }

    [Fact]
    public void A_line_holds_all_ink_at_its_height()
    {
        InkMask line = GlyphLine.Join([Disc, Disc with { Bottom = -15 }], Spacing.Wide, Side, new Random(1)).Mask;
        Assert.Equal(Side + 15, line.Height);
        Assert.Equal(2 * Disc.Mask.Coverage.Sum(pixel => pixel), line.Coverage.Sum(pixel => pixel));
        Assert.Null(line.FirstInk(0) is int first && first < Side ? first : null);
    }

    private static int Gap(Spacing spacing, int seed) => GlyphLine.Join([Disc, Disc], spacing, Side, new Random(seed)).Mask.Width - (2 * Side);

    private static InkMask CreateDisc()
    {
        const double Centre = (Side - 1) / 2.0;
        return new InkMask([.. Enumerable.Range(0, Side * Side).Select(index => Math.Pow((index % Side) - Centre, 2) + Math.Pow((index / Side) - Centre, 2) <= Side * Side / 4.0 ? (byte)255 : (byte)0)], Side, Side);
    }

    /// <summary>Parts of the ink that are connected sideways, up and down or by corners.</summary>
    private static int CountParts(InkMask mask)
    {
        HashSet<(int X, int Y)> left = [.. Enumerable.Range(0, mask.Coverage.Length).Where(index => mask.Coverage[index] >= InkMask.Ink).Select(index => (index % mask.Width, index / mask.Width))];
        int parts = 0;
        for (; left.Count > 0; parts++)
        {
            Stack<(int X, int Y)> open = new([left.First()]);
            while (open.TryPop(out (int X, int Y) pixel))
            {
                if (left.Remove(pixel))
                {
                    for (int i = 0; i < 9; i++)
                    {
                        open.Push((pixel.X + (i % 3) - 1, pixel.Y + (i / 3) - 1));
                    }
                }
            }
        }

        return parts;
    }
}
