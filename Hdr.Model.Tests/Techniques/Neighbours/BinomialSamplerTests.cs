using Hdr.Model.Techniques.Neighbours;

namespace Hdr.Model.Tests.Techniques.Neighbours;

public sealed class BinomialSamplerTests
{
    private const int Draws = 50_000;

    /// <summary>Shares of each number against its probability, computed by adding trials one by one.</summary>
    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(7, 0.5)]
    [InlineData(12, 0.93)]
    [InlineData(12, 0.001)]
    public void Each_number_is_drawn_as_often_as_its_probability_says(int count, double probability)
    {
        int[] drawn = new int[count + 1];
        BinomialSampler sampler = new(count);
        Random random = new(1);
        for (int i = 0; i < Draws; i++)
        {
            drawn[sampler.Draw(probability, random)]++;
        }

        double[] expected = Distribution(count, probability);
        for (int number = 0; number <= count; number++)
        {
            Assert.Equal(expected[number], (double)drawn[number] / Draws, (5 * Math.Sqrt(expected[number] / Draws)) + (1.0 / Draws));
        }
    }

    [Fact]
    public void Mean_and_variance_of_many_trials_are_right()
    {
        const int Count = 1_024;
        const double Probability = 0.9;
        BinomialSampler sampler = new(Count);
        Random random = new(2);
        double[] drawn = [.. Enumerable.Range(0, Draws).Select(_ => (double)sampler.Draw(Probability, random))];
        double mean = drawn.Average();
        double variance = Count * Probability * (1 - Probability);
        Assert.Equal(Count * Probability, mean, 5 * Math.Sqrt(variance / Draws));
        Assert.Equal(variance, drawn.Average(value => Math.Pow(value - mean, 2)), 5 * variance * Math.Sqrt(2.0 / Draws));
    }

    [Fact]
    public void Certain_and_impossible_trials_need_no_luck()
    {
        BinomialSampler sampler = new(10);
        Assert.Equal((0, 10), (sampler.Draw(0, new Random(1)), sampler.Draw(1, new Random(1))));
    }

    private static double[] Distribution(int count, double probability)
    {
        double[] mass = new double[count + 1];
        mass[0] = 1;
        for (int trial = 0; trial < count; trial++)
        {
            for (int number = count; number >= 0; number--)
            {
                mass[number] = (mass[number] * (1 - probability)) + (number > 0 ? mass[number - 1] * probability : 0);
            }
        }

        return mass;
    }
}
