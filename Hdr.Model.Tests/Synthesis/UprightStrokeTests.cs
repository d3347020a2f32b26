using Hdr.Model.Synthesis;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Synthesis;

public sealed class UprightStrokeTests
{
    [Theory]
    [InlineData("M50 0 L50 100", true)]
    [InlineData("M20 100 L80 0", true)]
    [InlineData("M20 0 L80 100", true)]
    [InlineData("M0 50 L100 50", false)]
    [InlineData("M0 40 L100 60", false)]
    [InlineData("M4 0 L4 100 L60 100", false)]
    [InlineData("M2 0 L68 100 M68 0 L2 100", false)]
    public void Only_one_standing_stroke_is_one(string pathData, bool expected)
    {
        float[] input = new float[784];
        Pen pen = new(Width: 0.08f, Pressure: 0, Contrast: 0, NibAngle: 0, Softness: 1, Grain: 0, Hollow: 0, Size: 40);
        List<InkLine> lines = [.. StrokeGlyph.Parse("test", pathData).Strokes.Select(stroke => new InkLine(stroke.Points))];

        SketchRenderer.Render(lines, pen, new Random(1), input);

        Assert.Equal(expected, UprightStroke.IsIn(input));
    }

    [Fact]
    public void Of_mnist_only_ones_are_single_strokes()
    {
        int[] labels = [.. Enumerable.Range(0, 5000).Where(IsStroke).Select(index => (int)Mnist.Training.Labels[index])];

        Assert.True(labels.Count(label => label == 1) > 300, $"{labels.Count(label => label == 1)} ones were found.");
        Assert.InRange(labels.Count(label => label != 1), 0, labels.Length / 20);
    }

    private static bool IsStroke(int index) => UprightStroke.IsIn([.. Mnist.Training.GetPixels(index).ToArray().Select(level => level / 255f)]);
}
