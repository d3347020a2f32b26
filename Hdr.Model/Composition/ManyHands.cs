using Hdr.Model.Synthesis;

namespace Hdr.Model.Composition;

/// <summary>People who write one after another: most with a deck's digits, some with such as other schools teach, some with both.</summary>
internal sealed class ManyHands(DigitDeck deck, Random random) : IDigitSource
{
    /// <summary>Of a hundred, so many write the deck's digits only, and so many none of them; the others mix both.</summary>
    private const double ShareOfDeck = 0.6, ShareOfDrawn = 0.15, DrawnInMixed = 0.4;

    private readonly DigitDeck _deck = deck;
    private readonly Random _random = random;
    private StrokeGlyph[] _glyphs = [];
    private double _drawn;

    /// <summary>Somebody else writes the next number.</summary>
    public void Next()
    {
        double hand = _random.NextDouble();
        _drawn = hand < ShareOfDeck ? 0 : hand < ShareOfDeck + ShareOfDrawn ? 1 : DrawnInMixed;

        // Nobody writes one digit in many ways.
        _glyphs = [.. DigitGlyphs.InNumbers.Select(glyphs => glyphs[_random.Next(glyphs.Length)])];
    }

    /// <inheritdoc/>
    public (int Digit, ReadOnlyMemory<byte> Image) Deal()
    {
        (int digit, ReadOnlyMemory<byte> image) = _deck.Deal();
        return (digit, _random.Happens(_drawn) ? DrawnSign.Of(input => GlyphRenderer.RenderDigit(_glyphs[digit], _random, input)) : image);
    }
}
