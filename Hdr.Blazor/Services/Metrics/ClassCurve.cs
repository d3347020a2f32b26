namespace Hdr.Blazor.Services.Metrics;

/// <summary>How well one digit's probability parts its images from all others, at every threshold: the source of its ROC and precision-recall curves.</summary>
public sealed class ClassCurve
{
    private const int MaxPoints = 400;

    private ClassCurve(IReadOnlyList<ClassCurvePoint> all)
    {
        Points = Thin(all);
        AreaUnderRoc = all.Zip(all.Skip(1), (from, to) => (to.FalsePositiveRate - from.FalsePositiveRate) * (from.Recall + to.Recall) / 2).Sum();
        AveragePrecision = all.Zip(all.Skip(1), (from, to) => (to.Recall - from.Recall) * to.Precision).Sum();
    }

    /// <summary>From the highest threshold, at which nothing counts, to the lowest; corners only, and not more than can be seen.</summary>
    public IReadOnlyList<ClassCurvePoint> Points { get; }

    /// <summary>Area under the ROC curve, by trapezoids (Fawcett, "An introduction to ROC analysis", 2006): 0.5 is chance, 1 perfect.</summary>
    public double AreaUnderRoc { get; }

    /// <summary>Average precision: the sum of each step in recall times the precision there, 0 to 1.</summary>
    public double AveragePrecision { get; }

    /// <summary>Measures one digit.</summary>
    /// <param name="images">For each image, the digit's probability, and whether it shows that digit.</param>
    public static ClassCurve Measure(IEnumerable<(float Score, bool IsPositive)> images)
    {
        (float Score, bool IsPositive)[] sorted = [.. images.OrderByDescending(image => image.Score)];
        int positives = sorted.Count(image => image.IsPositive), negatives = sorted.Length - positives;
        List<ClassCurvePoint> points = [new ClassCurvePoint(double.PositiveInfinity, 0, 0, positives, negatives)];
        int found = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            found += sorted[i].IsPositive ? 1 : 0;
            // No threshold parts images of the same score.
            if (i + 1 == sorted.Length || sorted[i + 1].Score != sorted[i].Score)
            {
                points.Add(new ClassCurvePoint(sorted[i].Score, found, i + 1 - found, positives, negatives));
            }
        }

        return new ClassCurve(points);
    }

    private static List<ClassCurvePoint> Thin(IReadOnlyList<ClassCurvePoint> all)
    {
        List<ClassCurvePoint> corners = [.. all.Where((_, i) => i == 0 || i == all.Count - 1 || IsCorner(all[i - 1], all[i], all[i + 1]))];
        int step = (corners.Count + MaxPoints - 1) / MaxPoints;
        return [.. corners.Where((_, i) => i % step == 0 || i == corners.Count - 1)];
    }

    private static bool IsCorner(ClassCurvePoint before, ClassCurvePoint point, ClassCurvePoint after) =>
        !(before.Found == point.Found && point.Found == after.Found) && !(before.Mistaken == point.Mistaken && point.Mistaken == after.Mistaken);
}
