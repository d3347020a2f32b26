using Hdr.Model.Data;

namespace Hdr.Model.Composition;

/// <summary>Images of single digits, dealt like cards: none comes twice before all have come once, or all of a digit that is asked for.</summary>
internal sealed class DigitDeck : IDigitSource
{
    /// <summary>MNIST's last 10,000 training images are those that things are chosen on.</summary>
    private const int HeldOutCount = 10_000;

    private readonly MnistSplit _split;
    private readonly int[] _order;
    private readonly Random _random;
    private int _next;

    private DigitDeck(MnistSplit split, int start, int count, Random random)
    {
        _split = split;
        _order = [.. Enumerable.Range(start, count)];
        _random = random;
        _random.Shuffle(_order);
    }

    /// <summary>The images that networks are trained on.</summary>
    public static DigitDeck Training(MnistSplit training, Random random) => new(training, 0, training.Count - HeldOutCount, random);

    /// <summary>The images that things are chosen on.</summary>
    public static DigitDeck Validation(MnistSplit training, Random random) => new(training, training.Count - HeldOutCount, HeldOutCount, random);

    /// <summary>The images that are only reported on.</summary>
    public static DigitDeck Test(MnistSplit test, Random random) => new(test, 0, test.Count, random);

    /// <inheritdoc/>
    public (int Digit, ReadOnlyMemory<byte> Image) Deal()
    {
        if (_next == _order.Length)
        {
            _random.Shuffle(_order);
            _next = 0;
        }

        int index = _order[_next++];
        return (_split.GetLabel(index), _split.GetImage(index));
    }

    /// <summary>The next image of a digit: it is taken out from farther below.</summary>
    public ReadOnlyMemory<byte> Deal(int digit)
    {
        int place = Find(digit);
        if (place < 0)
        {
            _random.Shuffle(_order);
            _next = 0;
            place = Find(digit);
        }

        (_order[place], _order[_next]) = (_order[_next], _order[place]);
        return Deal().Image;
    }

    private int Find(int digit) => Array.FindIndex(_order, _next, index => _split.GetLabel(index) == digit);
}
