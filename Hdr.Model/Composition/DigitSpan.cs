namespace Hdr.Model.Composition;

/// <summary>Where a digit was written.</summary>
/// <param name="Left">Its first column, in pixels from the left of what it is part of.</param>
/// <param name="Right">The column behind its last.</param>
internal readonly record struct DigitSpan(int Left, int Right)
{
    /// <summary>The same place, seen from so many pixels farther left.</summary>
    public DigitSpan From(int pixels) => new(Left + pixels, Right + pixels);
}
