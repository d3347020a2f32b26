using Hdr.Recognition.Reading;

namespace Hdr.Blazor.Components.Result;

/// <summary>Which digits a person should look at again.</summary>
public static class Certainty
{
    /// <summary>Below this confidence, or this probability that it is a digit at all, a digit is marked as uncertain.</summary>
    public const float UncertainBelow = 0.8f;

    /// <summary>Whether a digit is marked as uncertain.</summary>
    public static bool IsUncertain(DigitReading digit)
    {
        ArgumentNullException.ThrowIfNull(digit);
        return digit.Confidence < UncertainBelow || digit.Presence < UncertainBelow;
    }
}
