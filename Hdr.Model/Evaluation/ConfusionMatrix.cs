using System.Globalization;
using Hdr.Recognition.Models;

namespace Hdr.Model.Evaluation;

/// <summary>Which digits were read as which.</summary>
internal static class ConfusionMatrix
{
    /// <summary>Counts images, shape <c>[actual, predicted]</c>.</summary>
    public static int[][] Count(IEnumerable<ScoredImage> images)
    {
        int[][] counts = [.. Enumerable.Range(0, DigitPrediction.ClassCount).Select(_ => new int[DigitPrediction.ClassCount])];
        foreach (ScoredImage image in images)
        {
            counts[image.Label][image.PredictedLabel]++;
        }

        return counts;
    }

    /// <summary>Precision, recall and F1 of each class.</summary>
    /// <param name="counts">Shape <c>[actual, predicted]</c>.</param>
    public static ClassMetrics[] MeasureClasses(int[][] counts) => [.. Enumerable.Range(0, counts.Length).Select(digit => Measure(counts, digit))];

    private static ClassMetrics Measure(int[][] counts, int digit)
    {
        double right = counts[digit][digit];
        int support = counts[digit].Sum();
        double precision = Share(right, counts.Sum(row => row[digit]));
        double recall = Share(right, support);
        return new ClassMetrics(digit.ToString(CultureInfo.InvariantCulture), precision, recall, Share(2 * precision * recall, precision + recall), support);
    }

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
}
