namespace Hdr.Recognition.Reading;

/// <summary>When what was found is no digit, and is left out.</summary>
internal static class Refusal
{
    /// <summary>A candidate that is less probably one whole digit is none.</summary>
    public const float MinPresence = 0.5f;

    /// <summary>A number of whose ink a smaller share was read as digits is a word or a drawing.</summary>
    public const double MinReadShare = 0.5;
}
