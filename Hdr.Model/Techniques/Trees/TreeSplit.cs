using Hdr.Recognition.Models;

namespace Hdr.Model.Techniques.Trees;

/// <summary>The best question that a node can ask.</summary>
/// <param name="Pixel">The pixel to ask about.</param>
/// <param name="Level">Images whose pixel has this level or less go left.</param>
/// <param name="Purity">Sum over both sides of the squared counts of each digit over the side's count: the larger, the purer.</param>
internal readonly record struct TreeSplit(short Pixel, byte Level, double Purity)
{
    /// <summary>No question at all.</summary>
    public static TreeSplit None => new(-1, 0, double.NegativeInfinity);

    /// <summary>
    /// The best level to part images by one pixel. Gini's impurity of a side is <c>1 - sum of (count of a digit / count)²</c> (Breiman,
    /// Friedman, Olshen, Stone: "Classification and regression trees", 1984); weighted by the sides' counts it is least where the purity is largest.
    /// </summary>
    /// <param name="levels">The pixel of all images.</param>
    /// <param name="labels">Labels of all images.</param>
    /// <param name="images">The node's images.</param>
    /// <param name="totals">How many of those have each digit, shape <c>[10]</c>.</param>
    /// <param name="pixel">The pixel's index.</param>
    /// <param name="leastImages">Images that each side keeps.</param>
    public static TreeSplit Find(ReadOnlySpan<byte> levels, ReadOnlySpan<byte> labels, ReadOnlySpan<int> images, ReadOnlySpan<int> totals, short pixel, int leastImages)
    {
        Span<int> counts = stackalloc int[PixelColumns.LevelCount * DigitPrediction.ClassCount];
        foreach (int image in images)
        {
            counts[(levels[image] * DigitPrediction.ClassCount) + labels[image]]++;
        }

        TreeSplit best = None;
        int bestLeftCount = 0;
        byte lastLevel = 0;
        Span<int> left = stackalloc int[DigitPrediction.ClassCount];
        for (byte level = 0; level < PixelColumns.LevelCount - 1; level++)
        {
            int leftCount = AddTo(left, counts.Slice(level * DigitPrediction.ClassCount, DigitPrediction.ClassCount));
            if (leftCount >= leastImages && images.Length - leftCount >= leastImages)
            {
                double purity = PurityOf(left, totals, leftCount, images.Length - leftCount);
                if (purity > best.Purity)
                {
                    (best, bestLeftCount) = (new TreeSplit(pixel, level, purity), leftCount);
                }

                lastLevel = leftCount == bestLeftCount ? level : lastLevel;
            }
        }

        // Levels that part these images alike: the middle one parts others best.
        return best with { Level = (byte)((best.Level + lastLevel) / 2) };
    }

    private static int AddTo(Span<int> sums, ReadOnlySpan<int> counts)
    {
        int total = 0;
        for (int digit = 0; digit < sums.Length; digit++)
        {
            sums[digit] += counts[digit];
            total += sums[digit];
        }

        return total;
    }

    private static double PurityOf(ReadOnlySpan<int> left, ReadOnlySpan<int> totals, int leftCount, int rightCount)
    {
        long leftSquares = 0, rightSquares = 0;
        for (int digit = 0; digit < totals.Length; digit++)
        {
            long right = totals[digit] - left[digit];
            leftSquares += (long)left[digit] * left[digit];
            rightSquares += right * right;
        }

        return ((double)leftSquares / leftCount) + ((double)rightSquares / rightCount);
    }
}
