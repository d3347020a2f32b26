using Hdr.Model.Data;
using Hdr.Model.Techniques.Bayes;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Techniques.Bayes;

public sealed class NaiveBayesTests
{
    private const double Smoothing = 0.1;

    private static readonly LabelledImages Training = Mnist.Training.First(400);
    private static readonly LabelledImages Queries = Mnist.Test.First(80);

    [Fact]
    public void Means_and_variances_are_those_of_a_plain_computation()
    {
        PixelStatistics statistics = PixelStatistics.Of(Training);
        foreach (int place in Enumerable.Range(0, 7_840).Where(place => place % 41 == 0))
        {
            double[] values = ValuesOf(place / 784, place % 784);
            Assert.Equal(values.Average(), statistics.Means[place], 1e-12);
            Assert.Equal(values.Average(value => Math.Pow(value - values.Average(), 2)), statistics.Variances[place], 1e-12);
        }

        Assert.Equal(Training.Labels.CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value), statistics.Counts);
    }

    [Fact]
    public void Answers_are_those_of_plain_densities()
    {
        using TrainedNaiveBayes trained = new(PixelStatistics.Of(Training), Smoothing);
        byte[] expected = [.. Enumerable.Range(0, Queries.Count).AsParallel().AsOrdered().Select(Decide)];
        Assert.Equal(expected, trained.Classify(Queries, TestContext.Current.CancellationToken));
        Assert.True(expected.Distinct().Count() > 5);
    }

    private static double[] ValuesOf(int digit, int pixel) =>
        [.. Enumerable.Range(0, Training.Count).Where(image => Training.Labels[image] == digit).Select(image => Training.GetPixels(image)[pixel] / 255.0)];

    private static readonly Lazy<(double Mean, double Variance)[]> Plain = new(() =>
        [.. Enumerable.Range(0, 7_840).Select(place => ValuesOf(place / 784, place % 784)).Select(values => (values.Average(), values.Average(value => Math.Pow(value - values.Average(), 2))))]);

    /// <summary>The digit of the largest product of its share and the normal densities, as a sum of logarithms.</summary>
    private static byte Decide(int query)
    {
        double added = Smoothing * Plain.Value.Max(pixel => pixel.Variance);
        byte[] image = Queries.GetPixels(query).ToArray();
        return (byte)Enumerable.Range(0, 10).MaxBy(digit => Math.Log(Training.Labels.Count(label => label == digit)) + image.Index().Sum(pixel =>
        {
            (double mean, double variance) = Plain.Value[(digit * 784) + pixel.Index];
            double deviation = Math.Sqrt(variance + added);
            return Math.Log(Math.Exp(-Math.Pow(((pixel.Item / 255.0) - mean) / deviation, 2) / 2) / (deviation * Math.Sqrt(2 * Math.PI)));
        }));
    }
}
