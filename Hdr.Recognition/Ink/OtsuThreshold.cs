namespace Hdr.Recognition.Ink;

/// <summary>The level that parts a histogram in two (Otsu, "A threshold selection method from gray-level histograms", 1979).</summary>
internal static class OtsuThreshold
{
    /// <summary>The lowest level of the upper class: the classes' means, weighted, are farthest apart there.</summary>
    /// <param name="histogram">Counts by level; at least one is not 0.</param>
    public static int Of(ReadOnlySpan<int> histogram)
    {
        double totalSum = 0;
        long total = 0;
        for (int level = 0; level < histogram.Length; level++)
        {
            total += histogram[level];
            totalSum += (double)level * histogram[level];
        }

        double best = -1, lowerSum = 0;
        long lower = 0;
        int threshold = 0;
        for (int level = 0; level + 1 < histogram.Length; level++)
        {
            if (histogram[level] == 0)
            {
                // The classes are those of the level before.
                continue;
            }

            lower += histogram[level];
            lowerSum += (double)level * histogram[level];
            long upper = total - lower;
            if (lower == 0 || upper == 0)
            {
                continue;
            }

            double distance = ((totalSum - lowerSum) / upper) - (lowerSum / lower);
            double variance = (double)lower * upper * distance * distance;
            if (variance > best)
            {
                (best, threshold) = (variance, level + 1);
            }
        }

        return threshold;
    }
}
