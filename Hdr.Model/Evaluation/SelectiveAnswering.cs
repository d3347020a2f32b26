using Hdr.Recognition.Models;

namespace Hdr.Model.Evaluation;

/// <summary>What the confidence is worth: how many errors are left when a person looks at the least confident answers.</summary>
internal static class SelectiveAnswering
{
    private static readonly int[] Percents = [99, 98, 95, 90];

    /// <summary>Counts the errors left when 1, 2, 5 and 10 % of the answers go to a person.</summary>
    /// <param name="images">At least one.</param>
    public static CoverageLevel[] Measure(IReadOnlyCollection<ScoredImage> images)
    {
        ScoredImage[] ordered = [.. images.OrderByDescending(image => image.Confidence)];
        return [.. Percents.Select(percent => Measure(ordered, percent))];
    }

    /// <summary>Answers at the threshold itself are all taken: who uses the threshold can't tell them apart either.</summary>
    private static CoverageLevel Measure(ScoredImage[] ordered, int percent)
    {
        int least = ((percent * ordered.Length) + 99) / 100;
        double threshold = ordered[least - 1].Confidence;
        int errors = ordered.TakeWhile(image => image.Confidence >= threshold).Count(image => !image.IsRight);
        return new CoverageLevel(percent / 100.0, threshold, errors);
    }
}
