using Hdr.Recognition.Images;

namespace Hdr.Recognition.Ink;

/// <summary>Estimates the noise of a camera or scanner.</summary>
internal static class NoiseEstimator
{
    /// <summary>
    /// A normal distribution's standard deviation over the median of the absolute differences of two draws from it:
    /// 1 / (0.6745 · √2). Strokes' edges are too few to move a median.
    /// </summary>
    private const double DeviationPerMedian = 1.0484;

    /// <summary>The standard deviation of the noise, in levels, from the differences of neighbours in a row.</summary>
    public static double StandardDeviation(GrayImage image)
    {
        int[] histogram = new int[256];
        for (int y = 0; y < image.Height; y++)
        {
            ReadOnlySpan<byte> row = image.Pixels.AsSpan(y * image.Width, image.Width);
            for (int x = 1; x < row.Length; x++)
            {
                histogram[Math.Abs(row[x] - row[x - 1])]++;
            }
        }

        int half = (image.Width - 1) * image.Height / 2, median = 0;
        for (int below = histogram[0]; below < half; below += histogram[median])
        {
            median++;
        }

        return median * DeviationPerMedian;
    }
}
