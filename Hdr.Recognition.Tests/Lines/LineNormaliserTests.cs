using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Lines;

public sealed class LineNormaliserTests
{
    /// <summary>Columns that stay paper on both sides: six, less what a shift by parts of a column may take of the last.</summary>
    private const int Margin = 5;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(9, 40)]
    [InlineData(300, 40)]
    [InlineData(301, 13)]
    [InlineData(4000, 120)]
    public void Every_input_is_as_high_as_the_network_wants_it_even_in_width_and_has_paper_on_both_sides(int width, int height)
    {
        LineInput input = LineNormaliser.Normalise([Noise(width, height, seed: width)], height)!;

        Assert.Equal(LineNormaliser.Height * input.Width, input.Pixels.Length);
        Assert.Equal(0, input.Width % LineScores.ColumnsOfFrame);
        Assert.Equal(1, input.Pixels.Max(), 1e-6f);
        Assert.All(input.Pixels.Chunk(input.Width), row =>
        {
            Assert.All(row[..Margin], Paper);
            Assert.All(row[^Margin..], Paper);
        });

        static void Paper(float value) => Assert.Equal(0, value);
    }

    [Theory]
    [InlineData(15, 15, 20)]
    [InlineData(60, 60, 20)]
    [InlineData(200, 200, 20)]
    [InlineData(60, 40, 30)]
    [InlineData(180, 60, 30)]
    public void Digits_become_twenty_rows_high_and_nothing_more_than_thirty(int height, int digitHeight, int rows)
    {
        LineInput input = LineNormaliser.Normalise([Strokes.Solid(7, 9, height, height)], digitHeight)!;

        int[] inked = [.. input.Pixels.Chunk(input.Width).Index().Where(row => row.Item.Max() > 0.5f).Select(row => row.Index)];
        Assert.Equal(rows, inked.Length);
        Assert.Equal(Enumerable.Range((LineNormaliser.Height - rows) / 2, rows), inked);
    }

    [Theory]
    [InlineData(-0.7)]
    [InlineData(-0.3)]
    [InlineData(0.25)]
    [InlineData(0.7)]
    public void Leaning_strokes_are_set_upright(double lean)
    {
        LineInput leaning = LineNormaliser.Normalise([Strokes.Leaning(100, 3, 5, 40, lean), Strokes.Leaning(130, 3, 5, 40, lean)], 40)!;
        LineInput upright = LineNormaliser.Normalise([Strokes.Leaning(100, 3, 5, 40, 0), Strokes.Leaning(130, 3, 5, 40, 0)], 40)!;

        // Found to 0.05 columns a row, over twenty rows a stroke reaches half a column farther to each side, and its edges are as soft again.
        Assert.InRange(InkedColumns(leaning), InkedColumns(upright) - 2, InkedColumns(upright) + 4);
        Assert.Equal(lean, leaning.Slant, tolerance: 0.1);
    }

    [Fact]
    public void Where_the_ink_was_on_its_page_changes_nothing()
    {
        InkPatch noise = Noise(70, 30, seed: 3);
        LineInput here = LineNormaliser.Normalise([noise], 30)!, there = LineNormaliser.Normalise([noise with { Box = noise.Box with { X = 400, Y = 250 } }], 30)!;

        Assert.Equal(here.Pixels, there.Pixels);
        Assert.Equal(new PixelBox(400, 250, 70, 30), there.Source);
    }

    [Fact]
    public void All_ink_stays_at_its_scale()
    {
        InkPatch[] strokes = [Strokes.Leaning(100, 3, 12, 60, 0.4), Strokes.Leaning(150, 3, 12, 60, 0.4)];
        LineInput input = LineNormaliser.Normalise(strokes, 60)!;

        // Three source pixels a row and a column: what is smaller by rounding is less than a row of twenty.
        double expected = strokes.Sum(stroke => stroke.Mass) / 255.0 / 9;
        Assert.InRange(input.Pixels.Sum(), 0.95 * expected, 1.05 * expected);
    }

    [Fact]
    public void A_hairline_that_gets_pale_when_it_is_made_small_is_made_dark_again()
    {
        // Ten pixels become one, of which a tenth is ink.
        LineInput input = LineNormaliser.Normalise([Strokes.Solid(0, 0, 1, 200), Strokes.Solid(39, 0, 1, 200)], 200)!;

        Assert.Equal(1, input.Pixels.Chunk(input.Width).ElementAt(LineNormaliser.Height / 2).Max(), 1e-4f);
        Assert.Equal(2, input.Pixels.Chunk(input.Width).ElementAt(LineNormaliser.Height / 2).Sum(), 1e-4f);
    }

    private static int InkedColumns(LineInput input) => Enumerable.Range(0, input.Width).Count(x => input.Pixels.Where((value, index) => index % input.Width == x).Sum() > 1);

    private static InkPatch Noise(int width, int height, int seed)
    {
        byte[] pixels = new byte[width * height];
        new Random(seed).NextBytes(pixels);
        pixels[0] = 255;
        return new InkPatch(pixels, new PixelBox(0, 0, width, height));
    }
}
