using Hdr.Model.Lines;
using Hdr.Model.Network;
using Hdr.Recognition.Lines;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Tests.Lines;

public sealed class LineDistortionTests
{
    private const int Count = 200, Height = LineNormaliser.Height;

    public LineDistortionTests() => LibTorch.Load();

    [Theory]
    [InlineData(60)]
    [InlineData(240)]
    public void A_bar_is_written_higher_or_lower_wider_or_narrower_leaning_and_moved_but_stays_a_bar(int width)
    {
        using DisposeScope scope = NewDisposeScope();
        using Generator generator = new(3);
        Tensor lines = Bars(width);

        Tensor distorted = LineDistortion.Distort(lines, generator);

        Assert.Equal(lines.shape, distorted.shape);
        Shape before = Shape.Of(Row(lines, 0), width);
        Shape[] after = [.. Enumerable.Range(0, Count).Select(index => Shape.Of(Row(distorted, index), width))];

        // An eighth in height and width, an eighth of a column a row, a twelfth of half the height up or down; a pixel for rounding.
        AssertSpread(after.Select(bar => bar.Height / before.Height), 0.85, 1.17);
        AssertSpread(after.Select(bar => bar.Thickness / before.Thickness), 0.85, 1.17);
        AssertSpread(after.Select(bar => bar.Lean), -0.15, 0.15);
        AssertSpread(after.Select(bar => bar.Middle - before.Middle), -1.7, 1.7);
        Assert.All(Enumerable.Range(0, Count), index => Assert.InRange(Row(distorted, index).Max(), 0.9f, 1.0001f));
    }

    [Fact]
    public void The_same_generator_distorts_in_the_same_way()
    {
        using DisposeScope scope = NewDisposeScope();
        using Generator first = new(8), second = new(8), other = new(9);
        Tensor lines = Bars(60);
        float[] once = LineDistortion.Distort(lines, first).data<float>().ToArray();

        Assert.Equal(once, LineDistortion.Distort(lines, second).data<float>().ToArray());
        Assert.NotEqual(once, LineDistortion.Distort(lines, other).data<float>().ToArray());
        Assert.Equal(Row(Bars(60), 0), Row(lines, 0));
    }

    /// <summary>Something of both ends of what may be is seen, and nothing beyond them.</summary>
    private static void AssertSpread(IEnumerable<double> values, double least, double most)
    {
        double[] all = [.. values];
        Assert.All(all, value => Assert.InRange(value, least, most));
        Assert.True(all.Max() - all.Min() > 0.5 * (most - least), $"From {all.Min()} to {all.Max()}.");
    }

    /// <summary>Lines with an upright bar in the middle, 16 rows high and 8 columns wide.</summary>
    private static Tensor Bars(int width)
    {
        Tensor lines = zeros(Count, 1, Height, width);
        lines.narrow(2, 8, 16).narrow(3, (width / 2) - 4, 8).fill_(1);
        return lines;
    }

    private static float[] Row(Tensor lines, int index) => lines[index].contiguous().data<float>().ToArray();

    private sealed record Shape(double Height, double Thickness, double Lean, double Middle)
    {
        /// <summary>From the ink of each row and its centre.</summary>
        public static Shape Of(float[] pixels, int width)
        {
            (double Ink, double Centre)[] rows = [.. pixels.Chunk(width).Select(row => (row.Sum(value => (double)value), row.Index().Sum(pixel => pixel.Item * (pixel.Index + 0.5)) / Math.Max(1e-9, row.Sum(value => (double)value))))];
            double thickness = rows.Max(row => row.Ink), height = rows.Sum(row => row.Ink) / thickness;
            double middle = rows.Index().Sum(row => row.Item.Ink * (row.Index + 0.5)) / rows.Sum(row => row.Ink);
            int top = (int)(middle - 5), bottom = (int)(middle + 5);
            return new Shape(height, thickness, (rows[top].Centre - rows[bottom].Centre) / (bottom - top), middle);
        }
    }
}
