using Hdr.Model.Composition;
using Hdr.Model.Data;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Lines;

/// <summary>Somebody who writes numbers: with digits of MNIST's, with such as other schools teach, or with both.</summary>
internal sealed class DigitHand : IDigitSource
{
    /// <summary>How many of all hands write MNIST's digits only, and how many none of them; the others mix both.</summary>
    private const double ShareOfMnist = 0.5, ShareOfDrawn = 0.2;

    private readonly LabelledImages _digits;
    private readonly int[][] _byLabel;
    private readonly Random _random;
    private readonly WritingHand _hand;
    private Queue<int> _text = new();

    /// <summary>A hand of its own.</summary>
    /// <param name="digits">Digits to write with; those of a label that has none are drawn.</param>
    /// <param name="byLabel">Their places, by label.</param>
    /// <param name="random">Chooses everything.</param>
    public DigitHand(LabelledImages digits, int[][] byLabel, Random random)
    {
        (_digits, _byLabel, _random) = (digits, byLabel, random);
        _hand = new WritingHand(ShareOfMnist, ShareOfDrawn, random);
    }

    /// <summary>Thinks of the next number.</summary>
    /// <param name="count">Its digits.</param>
    public void Begin(int count) => _text = new Queue<int>(AmountDigits.Choose(count, _random));

    /// <inheritdoc/>
    public (int Digit, ReadOnlyMemory<byte> Image) Deal()
    {
        int digit = _text.Dequeue();
        return (digit, Write(digit));
    }

    private ReadOnlyMemory<byte> Write(int digit) =>
        _byLabel[digit].Length == 0 || _hand.DrawsNext()
            ? _hand.Draw(digit)
            : _digits.Pixels.AsMemory(_byLabel[digit][_random.Next(_byLabel[digit].Length)] * DigitNormaliser.Length, DigitNormaliser.Length);
}
