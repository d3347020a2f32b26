using Hdr.Model.Synthesis;

namespace Hdr.Model.Composition;

/// <summary>How somebody writes digits: with those of a set, with such as other schools teach, or with both.</summary>
internal sealed class WritingHand
{
    /// <summary>How many of its digits a hand that mixes both draws itself.</summary>
    private const double DrawnInMixed = 0.4;

    private readonly double _drawn;
    private readonly StrokeGlyph[] _glyphs;
    private readonly Random _random;

    /// <summary>Somebody.</summary>
    /// <param name="shareOfSet">How many of all hands write a set's digits only, 0 to 1.</param>
    /// <param name="shareOfDrawn">And how many none of them; the others mix both.</param>
    /// <param name="random">Decides whose hand it is, and each digit.</param>
    public WritingHand(double shareOfSet, double shareOfDrawn, Random random)
    {
        _random = random;
        double hand = random.NextDouble();
        _drawn = hand < shareOfSet ? 0 : hand < shareOfSet + shareOfDrawn ? 1 : DrawnInMixed;

        // Nobody writes one digit in many ways.
        _glyphs = [.. DigitGlyphs.InNumbers.Select(glyphs => glyphs[random.Next(glyphs.Length)])];
    }

    /// <summary>Whether the next digit is drawn, not taken from the set.</summary>
    public bool DrawsNext() => _random.Happens(_drawn);

    /// <summary>Draws a digit, in the one way that this hand has for it.</summary>
    /// <returns>Shape <c>[28, 28]</c>, row-major, 0 (paper) to 255 (ink).</returns>
    public byte[] Draw(int digit) => DrawnSign.Of(input => GlyphRenderer.RenderDigit(_glyphs[digit], _random, input));
}
