using Hdr.Recognition.Images;

namespace Hdr.Recognition.Reading;

/// <summary>A number: digits that stand together, left to right.</summary>
/// <param name="Digits">At least one.</param>
public sealed record NumberReading(IReadOnlyList<DigitReading> Digits)
{
    /// <summary>The digits as text.</summary>
    public string Text { get; } = string.Concat(Digits.Select(digit => digit.Digit));

    /// <summary>Probability that every digit is right, taken as independent: the product of their confidences.</summary>
    public float Confidence { get; } = Digits.Aggregate(1f, (product, digit) => product * digit.Confidence);

    /// <summary>The smallest box around all digits.</summary>
    public PixelBox Box { get; } = PixelBox.Around(Digits.Select(digit => digit.Box));
}
