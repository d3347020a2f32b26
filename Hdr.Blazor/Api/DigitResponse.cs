using Hdr.Recognition.Reading;

namespace Hdr.Blazor.Api;

/// <summary>One digit.</summary>
/// <param name="Digit">0 to 9.</param>
/// <param name="Confidence">Its probability, 0 to 1, given that it is a digit.</param>
/// <param name="Presence">Probability that it is one whole digit at all, 0 to 1.</param>
/// <param name="Box">Where it stands in the image.</param>
/// <param name="Scores">Ten probabilities, of 0 to 9 in this order.</param>
public sealed record DigitResponse(int Digit, float Confidence, float Presence, BoxResponse Box, IReadOnlyList<float> Scores)
{
    /// <summary>Says what a digit is.</summary>
    public static DigitResponse From(DigitReading digit)
    {
        ArgumentNullException.ThrowIfNull(digit);
        return new(digit.Digit, digit.Confidence, digit.Presence, BoxResponse.From(digit.Box), digit.Scores);
    }
}
