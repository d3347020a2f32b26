using Hdr.Model.Data;
using Hdr.Model.Synthesis;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Synthesis;

public sealed class DigitStripTests
{
    private readonly LabelledImages _digits = Mnist.Training.First(400);

    [Fact]
    public void A_way_between_leaning_strokes_leaves_both_whole_where_a_straight_cut_does_not()
    {
        const int Overlap = -8;
        (DigitStrip ways, DigitStrip straight) = (new(), new());
        foreach (DigitStrip strip in (DigitStrip[])[ways, straight])
        {
            strip.Append(LeaningStroke, 0, 0);
            strip.Append(LeaningStroke, Overlap, 0);
        }

        long stroke = ways.Mass / 2;
        int between = (ways.End / 2) + 1;
        ways.KeepBetweenWays(0, between);
        straight.Keep(0, between, slant: 0);
        Assert.Equal(stroke, ways.Mass, 0.02 * stroke);
        DigitStrip alone = new();
        alone.Append(LeaningStroke, 0, 0);
        Assert.InRange(Difference(alone, ways), 0, 2);
        Assert.True(Difference(alone, straight) > 20, "A straight cut leaves a part of each.");
    }

    [Fact]
    public void What_lies_between_two_ways_is_the_digit_in_the_middle()
    {
        DigitStrip strip = new();
        strip.Append(Digit(1), 0, 0);
        int first = strip.End;
        strip.Append(Digit(3), 4, 0);
        int second = strip.End;
        strip.Append(Digit(5), 4, 0);
        strip.KeepBetweenWays(first + 2, second + 2);
        Assert.Equal(MassOf(3), strip.Mass, 0.01 * MassOf(3));
    }

    /// <summary>The sum of all differences of two strips as the network sees them.</summary>
    private static float Difference(DigitStrip one, DigitStrip other)
    {
        float[] left = new float[784], right = new float[784];
        one.Normalise(left);
        other.Normalise(right);
        return left.Zip(right, (a, b) => Math.Abs(a - b)).Sum();
    }

    /// <summary>A stroke as high as a digit, three columns thick, that leans to the right by most of its height.</summary>
    private static byte[] LeaningStroke
    {
        get
        {
            byte[] pixels = new byte[28 * 28];
            for (int y = 4; y < 24; y++)
            {
                pixels.AsSpan((y * 28) + 22 - (y * 3 / 4), 3).Fill(255);
            }

            return pixels;
        }
    }

    private double MassOf(int index)
    {
        DigitStrip strip = new();
        strip.Append(Digit(index), 0, 0);
        return strip.Mass;
    }

    private ReadOnlySpan<byte> Digit(int index) => _digits.GetPixels(index);
}
