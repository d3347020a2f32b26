using Hdr.Recognition.Models;

namespace Hdr.Model.Evaluation;

/// <summary>Whether confidence can be trusted: of the images read with 90 %, are 90 % right?</summary>
internal static class Calibration
{
    /// <summary>Bins of equal width, as in Guo et al., "On calibration of modern neural networks" (ICML 2017).</summary>
    public const int BinCount = 15;

    /// <summary>Sorts images by confidence into (lower, upper] bins.</summary>
    public static CalibrationBin[] Bin(IEnumerable<ScoredImage> images)
    {
        ILookup<int, ScoredImage> binned = images.ToLookup(image => IndexOf(image.Confidence));
        return [.. Enumerable.Range(0, BinCount).Select(bin => Describe(bin, [.. binned[bin]]))];
    }

    /// <summary>Mean distance of confidence and accuracy, weighted by the bins' images (Naeini et al., 2015).</summary>
    public static double ExpectedError(IReadOnlyCollection<CalibrationBin> bins)
    {
        double total = bins.Sum(bin => bin.Count);
        return bins.Sum(bin => bin.Count / total * Math.Abs(bin.MeanConfidence - bin.Accuracy));
    }

    private static int IndexOf(double confidence) => Math.Clamp((int)Math.Ceiling(confidence * BinCount) - 1, 0, BinCount - 1);

    private static CalibrationBin Describe(int bin, ScoredImage[] images) => new(
        (double)bin / BinCount,
        (bin + 1.0) / BinCount,
        images.Length,
        images.Length == 0 ? 0 : images.Average(image => image.Confidence),
        images.Length == 0 ? 0 : images.Average(image => image.IsRight ? 1.0 : 0.0));
}
