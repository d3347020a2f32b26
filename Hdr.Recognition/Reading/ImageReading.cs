namespace Hdr.Recognition.Reading;

/// <summary>What was read in an image.</summary>
/// <param name="Width">The image's width in pixels, upright.</param>
/// <param name="Height">The image's height in pixels, upright.</param>
/// <param name="Numbers">In reading order; none when no digit was found.</param>
public sealed record ImageReading(int Width, int Height, IReadOnlyList<NumberReading> Numbers)
{
    /// <summary>The numbers, separated by spaces; empty when no digit was found.</summary>
    public string Text { get; } = string.Join(' ', Numbers.Select(number => number.Text));

    /// <summary>Probability that the whole text is right: the product of the numbers' confidences; 0 when no digit was found.</summary>
    public float Confidence { get; } = Numbers.Count == 0 ? 0 : Numbers.Aggregate(1f, (product, number) => product * number.Confidence);
}
