namespace Hdr.Model.Composition;

/// <summary>A digit or a separator on its line.</summary>
/// <param name="Mask">Its ink.</param>
/// <param name="Bottom">Where its lowest row is, in pixels below the base line; above is negative.</param>
internal sealed record Glyph(InkMask Mask, int Bottom)
{
    /// <summary>Where its digits begin and end, in pixels from its left; none of a separator.</summary>
    public IReadOnlyList<DigitSpan> Digits { get; init; } = [];

    /// <summary>Where its highest row is, in pixels below the base line.</summary>
    public int Top => Bottom - Mask.Height;
}
