using Hdr.Model.Data;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Techniques.Bayes;

/// <summary>Mean and variance of every pixel of every digit, with pixels from 0 (paper) to 1 (ink).</summary>
/// <param name="Counts">Images of each digit, shape <c>[10]</c>.</param>
/// <param name="Means">Shape <c>[10, 784]</c>.</param>
/// <param name="Variances">Shape <c>[10, 784]</c>.</param>
internal sealed record PixelStatistics(int[] Counts, double[] Means, double[] Variances)
{
    private const double White = 255;

    /// <summary>Measures. Sums of bytes and of their squares are exact whole numbers.</summary>
    public static PixelStatistics Of(LabelledImages images)
    {
        int[] counts = new int[DigitPrediction.ClassCount];
        long[] sums = new long[DigitPrediction.ClassCount * DigitNormaliser.Length];
        long[] squares = new long[sums.Length];
        for (int image = 0; image < images.Count; image++)
        {
            counts[images.Labels[image]]++;
            Add(images.GetPixels(image), sums, squares, images.Labels[image] * DigitNormaliser.Length);
        }

        double[] means = new double[sums.Length];
        double[] variances = new double[sums.Length];
        for (int i = 0; i < sums.Length; i++)
        {
            double count = Math.Max(counts[i / DigitNormaliser.Length], 1);
            double mean = sums[i] / count;
            means[i] = mean / White;
            variances[i] = ((squares[i] / count) - (mean * mean)) / (White * White);
        }

        return new PixelStatistics(counts, means, variances);
    }

    private static void Add(ReadOnlySpan<byte> pixels, long[] sums, long[] squares, int offset)
    {
        for (int i = 0; i < pixels.Length; i++)
        {
            sums[offset + i] += pixels[i];
            squares[offset + i] += pixels[i] * pixels[i];
        }
    }
}
