using Hdr.Model.Composition;
using SkiaSharp;

namespace Hdr.Model.Tests.Composition;

/// <summary>Between solid bars, of which every stroke's ends are known.</summary>
public sealed class JoiningStrokesTests
{
    private const int Count = 300, Width = 120, Height = 40, Bar = 10, Second = 70;

    private static readonly InkMask Solid = new([.. Enumerable.Repeat((byte)255, Bar * Height)], Bar, Height);

    [Fact]
    public void About_sixty_in_a_hundred_neighbours_are_joined() =>
        Assert.InRange(Enumerable.Range(0, Count).Count(seed => IsJoined(Draw(seed, 0, Second))) / (double)Count, 0.5, 0.7);

    [Fact]
    public void A_stroke_goes_all_the_way_and_leaves_the_glyphs_as_they_are()
    {
        Assert.All(Enumerable.Range(0, Count), seed =>
        {
            InkMask line = Draw(seed, 0, Second);
            int reached = Enumerable.Range(0, Width).Count(x => HasInk(line, x));
            Assert.True(reached == 2 * Bar || (IsJoined(line) && reached is >= Second + Bar and <= Second + Bar + 3), $"Seed {seed}: {reached} columns.");
            Assert.All(Enumerable.Range(0, Height), y => Assert.Equal((byte)255, line.Coverage[(y * Width) + Second]));
        });
    }

    [Fact]
    public void A_stroke_is_about_as_wide_as_a_pens_and_not_in_the_lowest_rows()
    {
        Assert.All(Enumerable.Range(0, Count).Select(seed => Draw(seed, 0, Second)).Where(IsJoined), line =>
        {
            // In the middle of the gap; steep strokes cross a column in more rows than they are wide.
            int[] rows = [.. Enumerable.Range(0, Height).Where(y => line.Coverage[(y * Width) + ((Bar + Second) / 2)] >= InkMask.Ink)];
            Assert.InRange(rows.Length, 1, 10);
            Assert.True(rows[^1] < 0.75 * Height);
        });
    }

    [Fact]
    public void A_glyph_that_stands_before_the_last_is_not_joined() =>
        Assert.All(Enumerable.Range(0, Count), seed => Assert.Equal(2 * Bar * Height * 255, Draw(seed, Second, 0).Coverage.Sum(pixel => pixel)));

    [Fact]
    public void A_glyph_without_ink_where_the_stroke_would_begin_is_not_joined()
    {
        InkMask empty = new(new byte[Bar * Height], Bar, Height), line = new(new byte[Width * Height], Width, Height);
        Assert.All(Enumerable.Range(0, Count), seed => JoiningStrokes.Draw(line, [(empty, new SKPointI(0, 0)), (Solid, new SKPointI(Second, 0))], Height, new Random(seed)));
        Assert.Equal(0, line.Coverage.Sum(pixel => pixel));
    }

    [Fact]
    public void The_same_seed_draws_the_same_stroke() => Assert.All(Enumerable.Range(0, 10), seed => Assert.Equal(Draw(seed, 0, Second).Coverage, Draw(seed, 0, Second).Coverage));

    /// <summary>Bars from the given columns, and what leads from one to the other.</summary>
    private static InkMask Draw(int seed, int first, int second)
    {
        InkMask line = new(new byte[Width * Height], Width, Height);
        line.Add(Solid, first, 0);
        line.Add(Solid, second, 0);
        JoiningStrokes.Draw(line, [(Solid, new SKPointI(first, 0)), (Solid, new SKPointI(second, 0))], Height, new Random(seed));
        return line;
    }

    private static bool IsJoined(InkMask line) => Enumerable.Range(Bar, Second - Bar).All(x => HasInk(line, x));

    private static bool HasInk(InkMask line, int x) => Enumerable.Range(0, Height).Any(y => line.Coverage[(y * Width) + x] >= InkMask.Ink);
}
