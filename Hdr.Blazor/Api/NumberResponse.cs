using Hdr.Recognition.Reading;

namespace Hdr.Blazor.Api;

/// <summary>A number: digits that stand together.</summary>
/// <param name="Text">The digits as text.</param>
/// <param name="Confidence">Probability that every digit is right, 0 to 1.</param>
/// <param name="Box">The smallest box around its digits.</param>
/// <param name="Digits">Left to right.</param>
public sealed record NumberResponse(string Text, float Confidence, BoxResponse Box, IReadOnlyList<DigitResponse> Digits)
{
    /// <summary>Says what a number is.</summary>
    public static NumberResponse From(NumberReading number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return new(number.Text, number.Confidence, BoxResponse.From(number.Box), [.. number.Digits.Select(DigitResponse.From)]);
    }
}
