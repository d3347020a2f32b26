using Hdr.Blazor.Services.Metrics;

namespace Hdr.Blazor.Services.Browsing;

/// <summary>Which test images to show, and in which order. All conditions must hold.</summary>
/// <param name="Label">What the test set says that they are, 0 to 9; null for any.</param>
/// <param name="Predicted">What they were read as, 0 to 9; null for any.</param>
/// <param name="OnlyErrors">Only those that were read wrongly.</param>
/// <param name="OnlyDisputed">Only those whose labels reviewers doubt.</param>
/// <param name="BelowPercent">Only those of a confidence below so many per cent, one of <see cref="Bounds"/>; null for any.</param>
/// <param name="Order">In which order.</param>
public sealed record ImageFilter(
    int? Label = null, int? Predicted = null, bool OnlyErrors = false, bool OnlyDisputed = false, int? BelowPercent = null, ImageOrder Order = ImageOrder.Index)
{
    /// <summary>All images in the test set's order.</summary>
    public static ImageFilter None { get; } = new();

    /// <summary>The bounds of confidence that can be chosen, in per cent.</summary>
    public static IReadOnlyList<int> Bounds { get; } = [99, 95, 90, 80, 50];

    /// <summary>Whether it leaves any image out.</summary>
    public bool IsRestrictive => this with { Order = None.Order } != None;

    /// <summary>Whether an image is shown.</summary>
    public bool Accepts(TestImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return (Label is null || image.Label == Label)
            && (Predicted is null || image.PredictedLabel == Predicted)
            && (!OnlyErrors || image.IsError)
            && (!OnlyDisputed || image.IsDisputed)
            && (BelowPercent is not { } percent || image.Confidence < percent / 100f);
    }

    /// <summary>The images that are shown; those of equal confidence in the test set's order.</summary>
    public IReadOnlyList<TestImage> Find(TestSet tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        IEnumerable<TestImage> accepted = tests.All().Where(Accepts);
        return Order switch
        {
            ImageOrder.LeastConfident => [.. accepted.OrderBy(image => image.Confidence)],
            ImageOrder.MostConfident => [.. accepted.OrderByDescending(image => image.Confidence)],
            _ => [.. accepted],
        };
    }
}
