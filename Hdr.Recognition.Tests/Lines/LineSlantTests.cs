using Hdr.Recognition.Ink;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Lines;

public sealed class LineSlantTests
{
    [Theory]
    [InlineData(-0.8)]
    [InlineData(-0.35)]
    [InlineData(0)]
    [InlineData(0.2)]
    [InlineData(0.45)]
    [InlineData(0.85)]
    public void The_lean_of_strokes_is_found(double lean)
    {
        InkPatch strokes = InkPatch.Union([Strokes.Leaning(40, 0, 3, 22, lean), Strokes.Leaning(58, 0, 3, 22, lean), Strokes.Leaning(70, 0, 3, 22, lean)]);

        Assert.Equal(lean, Of(strokes), tolerance: 0.1);
    }

    [Fact]
    public void What_leans_to_the_left_leans_as_far_as_its_mirror_image_to_the_right()
    {
        double right = Of(Strokes.Leaning(40, 0, 3, 20, 0.5)), left = Of(Strokes.Leaning(40, 0, 3, 20, -0.5));

        Assert.Equal(right, -left, tolerance: 1e-9);
        Assert.True(right > 0);
    }

    [Fact]
    public void Nothing_and_a_full_box_stand_upright()
    {
        Assert.Equal(0, LineSlant.Of(new float[20 * 30], 30, 20));
        Assert.Equal(0, Of(Strokes.Solid(0, 0, 30, 20)), tolerance: 1e-9);
    }

    [Fact]
    public void No_stroke_is_found_to_lean_farther_than_is_looked_for() => Assert.InRange(Of(Strokes.Leaning(0, 0, 3, 24, 2)), -0.91, 0.91);

    private static double Of(InkPatch patch) => LineSlant.Of([.. patch.Pixels.Select(level => level / 255f)], patch.Box.Width, patch.Box.Height);
}
