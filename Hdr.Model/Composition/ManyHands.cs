namespace Hdr.Model.Composition;

/// <summary>People who write one after another: most with a deck's digits, some with such as other schools teach, some with both.</summary>
internal sealed class ManyHands(DigitDeck deck, Random random) : IDigitSource
{
    private const double ShareOfDeck = 0.6, ShareOfDrawn = 0.15;

    private readonly DigitDeck _deck = deck;
    private readonly Random _random = random;
    private WritingHand? _hand;

    /// <summary>Somebody else writes the next number.</summary>
    public void Next() => _hand = new WritingHand(ShareOfDeck, ShareOfDrawn, _random);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Nobody has begun to write: <see cref="Next"/> was not called.</exception>
    public (int Digit, ReadOnlyMemory<byte> Image) Deal()
    {
        WritingHand hand = _hand ?? throw new InvalidOperationException($"Nobody writes yet; call {nameof(Next)} first.");
        (int digit, ReadOnlyMemory<byte> image) = _deck.Deal();
        return (digit, hand.DrawsNext() ? hand.Draw(digit) : image);
    }
}
