using Hdr.Model.Data;
using Hdr.Model.Network;
using Hdr.Model.Techniques.Kernels;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Techniques.Kernels;

/// <summary>More points than a block has, so that blocks must come to terms.</summary>
public sealed class SupportVectorTrainerTests
{
    private const int Count = 600;
    private const double Gamma = 0.02;
    private const double MostAlpha = 0.5;
    private const double Tolerance = 0.02;

    private static readonly LabelledImages Images = Mnist.Training.First(Count);
    private static readonly GaussianKernel Kernel = new(Gamma);

    public SupportVectorTrainerTests() => LibTorch.Load();

    /// <summary>
    /// Karush, Kuhn and Tucker's conditions with values in double precision: no multiplier beside the bounds has a margin away from 1,
    /// none at 0 a margin below, none at C one above.
    /// </summary>
    [Fact]
    public void Each_of_the_ten_machines_is_at_its_optimum()
    {
        float[] coefficients = Train();
        double[][] kernel = PlainKernel(Images, Images);
        for (int digit = 0; digit < 10; digit++)
        {
            float[] mine = coefficients[(digit * Count)..((digit + 1) * Count)];
            Assert.Contains(mine, coefficient => Math.Abs(coefficient) == (float)MostAlpha);
            for (int point = 0; point < Count; point++)
            {
                double sign = Images.Labels[point] == digit ? 1 : -1;
                double margin = sign * kernel[point].Zip(mine, (value, coefficient) => value * coefficient).Sum();
                double step = Math.Clamp((mine[point] * sign) + 1 - margin, 0, MostAlpha) - (mine[point] * sign);
                Assert.InRange(step, -Tolerance - 1e-3, Tolerance + 1e-3);
            }
        }
    }

    [Fact]
    public void Answers_are_those_of_the_largest_plain_sum()
    {
        LabelledImages queries = Mnist.Test.First(300);
        float[] coefficients = Train();
        double[][] kernel = PlainKernel(queries, Images);
        byte[] expected = [.. kernel.Select(row => (byte)Enumerable.Range(0, 10).MaxBy(digit => row.Select((value, point) => value * coefficients[(digit * Count) + point]).Sum()))];
        using TrainedSupportVectors trained = new(Images, coefficients, Kernel, "");
        Assert.Equal(expected, trained.Classify(queries, TestContext.Current.CancellationToken));
        Assert.InRange(trained.ModelBytes, 1, Count * (784 + 40));
    }

    private static float[] Train()
    {
        using SupportVectorTrainer trainer = new(Images, Kernel, MostAlpha, Tolerance);
        trainer.Run(50, new Random(1), (_, _) => { }, TestContext.Current.CancellationToken);
        return trainer.Coefficients;
    }

    private static double[][] PlainKernel(LabelledImages left, LabelledImages right) =>
        [.. Enumerable.Range(0, left.Count).AsParallel().AsOrdered().Select(row => Enumerable.Range(0, right.Count).Select(column =>
        {
            double sum = 0;
            for (int pixel = 0; pixel < 784; pixel++)
            {
                double difference = (left.GetPixels(row)[pixel] - right.GetPixels(column)[pixel]) / 255.0;
                sum += difference * difference;
            }

            return Math.Exp(-Gamma * sum);
        }).ToArray())];
}
