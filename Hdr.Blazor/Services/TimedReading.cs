using Hdr.Recognition.Reading;

namespace Hdr.Blazor.Services;

/// <summary>What was read in an image, and how long that took.</summary>
/// <param name="Reading">What was read.</param>
/// <param name="Elapsed">Time for decoding, normalising and scoring; waiting for a free slot not included.</param>
public sealed record TimedReading(ImageReading Reading, TimeSpan Elapsed)
{
    /// <summary>The digits of all numbers, in reading order; the page selects one by its place in this list.</summary>
    public IReadOnlyList<DigitReading> Digits { get; } = [.. Reading.Numbers.SelectMany(number => number.Digits)];
}
