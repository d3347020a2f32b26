using Hdr.Model.Techniques.Neighbours;

namespace Hdr.Model.Tests.Techniques.Neighbours;

public sealed class SampledFidelityMeasureTests
{
    private const int Shots = 1_000;
    private const int Draws = 20_000;

    /// <summary>Two references. Each share of zeros has the variance p (1 - p) / shots, so that the farther one wins as often as a normal variable says.</summary>
    [Theory]
    [InlineData(0.80, 0.80)]
    [InlineData(0.80, 0.79)]
    [InlineData(0.50, 0.45)]
    public void The_farther_of_two_is_picked_as_often_as_the_swap_test_errs(double near, double far)
    {
        static double Variance(double fidelity) => (1 + fidelity) * (1 - fidelity) / Shots;
        double expected = NormalDistribution((far - near) / Math.Sqrt(Variance(near) + Variance(far)));
        SampledFidelityMeasure measure = new(Shots);
        Random random = new(1);
        float[] distances = [-(float)near, -(float)far];
        int[] nearest = new int[1];
        int wrong = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            measure.Pick(distances, nearest, random);
            wrong += nearest[0];
        }

        // Five standard deviations of a share, and half a shot of what a normal variable leaves out.
        double tolerance = (5 * Math.Sqrt(expected * (1 - expected) / Draws)) + 0.005;
        Assert.Equal(expected, (double)wrong / Draws, tolerance);
    }

    [Fact]
    public void All_that_are_picked_differ()
    {
        float[] distances = [.. Enumerable.Range(0, 100).Select(index => -0.5f - (index / 1000f))];
        int[] nearest = new int[20];
        new SampledFidelityMeasure(64).Pick(distances, nearest, new Random(1));
        Assert.Equal(20, nearest.Distinct().Count());
    }

    /// <summary>Abramowitz, Stegun: "Handbook of mathematical functions", 26.2.17; exact to 7.5e-8.</summary>
    private static double NormalDistribution(double x)
    {
        double t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        double tail = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x < 0 ? tail : 1 - tail;
    }
}
