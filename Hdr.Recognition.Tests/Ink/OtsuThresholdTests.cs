using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Tests.Ink;

public sealed class OtsuThresholdTests
{
    [Fact]
    public void The_threshold_minimises_the_variance_within_the_classes()
    {
        Random random = new(3);
        for (int trial = 0; trial < 50; trial++)
        {
            int[] histogram = [.. Enumerable.Range(0, 256).Select(level => random.Next(10) * (level % (trial + 2) == 0 ? 20 : 1))];

            int threshold = OtsuThreshold.Of(histogram);

            double best = Enumerable.Range(1, 255).Min(candidate => WithinClassVariance(histogram, candidate));
            Assert.Equal(best, WithinClassVariance(histogram, threshold), best * 1e-9);
        }
    }

    [Fact]
    public void One_level_alone_has_no_threshold()
    {
        int[] histogram = new int[256];
        histogram[77] = 5;

        Assert.Equal(0, OtsuThreshold.Of(histogram));
    }

    private static double WithinClassVariance(int[] histogram, int threshold) =>
        SquaredDeviations(histogram, 0, threshold) + SquaredDeviations(histogram, threshold, histogram.Length);

    private static double SquaredDeviations(int[] histogram, int from, int to)
    {
        double count = 0, sum = 0, result = 0;
        for (int level = from; level < to; level++)
        {
            count += histogram[level];
            sum += (double)level * histogram[level];
        }

        for (int level = from; level < to && count > 0; level++)
        {
            result += histogram[level] * Math.Pow(level - (sum / count), 2);
        }

        return result;
    }
}
