using Hdr.Recognition.Reading;

namespace Hdr.Blazor.Components.Result;

/// <summary>What a screen reader calls a digit, over the image as in the result.</summary>
public static class DigitLabel
{
    /// <summary>A label such as "Digit 2 of 5: 7, 98.3 %", with ", uncertain" where it is.</summary>
    /// <param name="index">Its place among all digits, from 0.</param>
    /// <param name="count">How many digits there are.</param>
    /// <param name="digit">The digit.</param>
    public static string Of(int index, int count, DigitReading digit)
    {
        ArgumentNullException.ThrowIfNull(digit);
        return $"Digit {index + 1} of {count}: {digit.Digit}, {Percent.Format(digit.Confidence)}{(Certainty.IsUncertain(digit) ? ", uncertain" : null)}";
    }
}
