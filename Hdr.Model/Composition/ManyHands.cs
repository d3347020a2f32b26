namespace Hdr.Model.Composition;

/// <summary>People who write one after another: most with a deck's digits, some with such as other schools teach, some with both.</summary>
internal sealed class ManyHands(DigitDeck deck, Random random) : IDigitSource
{
    private const double ShareOfDeck = 0.6, ShareOfDrawn = 0.15;

    private readonly DigitDeck _deck = deck;
    private readonly Random _random = random;
    private Queue<int> _number = new();
    private WritingHand? _hand;

    /// <summary>Somebody else thinks of the next number.</summary>
    /// <param name="count">Its digits, at least 1.</param>
    public void Begin(int count)
    {
        _hand = new WritingHand(ShareOfDeck, ShareOfDrawn, _random);
        _number = new Queue<int>(AmountDigits.Choose(count, _random));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The number is written, or none was begun: <see cref="Begin"/>.</exception>
    public (int Digit, ReadOnlyMemory<byte> Image) Deal()
    {
        if (_hand is null || !_number.TryDequeue(out int digit))
        {
            throw new InvalidOperationException($"There is nothing left to write; call {nameof(Begin)} first.");
        }

        return (digit, _hand.DrawsNext() ? _hand.Draw(digit) : _deck.Deal(digit));
    }
}
