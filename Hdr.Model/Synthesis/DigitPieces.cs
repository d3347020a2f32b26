using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Synthesis;

/// <summary>
/// What a reader of numbers meets when it cuts in the wrong place: parts of digits, several at once, a digit with a part of its
/// neighbour; and digits turned or mirrored, which are none any more.
/// </summary>
/// <param name="pixels">Shape <c>[count, 28, 28]</c>, 0 (paper) to 255 (ink).</param>
/// <param name="labels">Shape <c>[count]</c>, 0 to 9.</param>
internal sealed class DigitPieces(ReadOnlyMemory<byte> pixels, ReadOnlyMemory<byte> labels)
{
    private const int Length = DigitNormaliser.Length;

    /// <summary>A part narrower than this, by its height, may be a whole 1.</summary>
    private const double NarrowestPart = 0.42;

    /// <summary>A badly cut digit has this share of its ink at least, and this much with its neighbour's at most.</summary>
    private const double LeastOfDigit = 0.8, MostWithDigit = 1.5;

    private readonly ReadOnlyMemory<byte> _pixels = pixels;
    private readonly ReadOnlyMemory<byte> _labels = labels;

    /// <summary>Zeros stand in rows more often than other digits, and joined they look like a coil.</summary>
    private readonly int[] _zeros = [.. labels.ToArray().Index().Where(label => label.Item == 0).Select(label => label.Index)];

    /// <summary>Draws what is not one whole digit.</summary>
    /// <param name="strip">Scratch paper.</param>
    /// <param name="random">Everything random is drawn from it.</param>
    /// <param name="input">Receives shape <c>[28, 28]</c>, 0 (paper) to 1 (ink).</param>
    /// <returns>Pieces, or what became something else by turning.</returns>
    public InputContent DrawNonDigit(DigitStrip strip, Random random, Span<float> input)
    {
        bool isTurned;
        do
        {
            strip.Clear();
            isTurned = random.Next(20) < 3;
        }
        while (!(isTurned ? TryTurned(strip, random) : TryCompose(strip, random)));

        strip.Normalise(input);
        return isTurned ? InputContent.Foreign : InputContent.Pieces;
    }

    /// <summary>Draws a digit to which a little of a neighbour sticks, or that misses a little of itself.</summary>
    /// <param name="index">Which digit.</param>
    /// <param name="strip">Scratch paper.</param>
    /// <param name="random">Everything random is drawn from it.</param>
    /// <param name="input">Receives shape <c>[28, 28]</c>, 0 (paper) to 1 (ink).</param>
    public void DrawBadlyCut(int index, DigitStrip strip, Random random, Span<float> input)
    {
        strip.Clear();
        strip.Append(Digit(index), 0, 0);
        double whole = strip.Mass;
        do
        {
            CutBadly(index, strip, random);
        }
        while (strip.Mass / whole is < LeastOfDigit or > MostWithDigit);

        strip.Normalise(input);
    }

    private void CutBadly(int index, DigitStrip strip, Random random)
    {
        strip.Clear();
        double slant = Slant(random);
        if (random.Next(3) > 0)
        {
            PutBeside(strip, random, index, share: 0.2 * random.NextDouble(), slant);
            return;
        }

        strip.Append(Digit(index), 0, 0);
        double width = strip.End, missing = 0.14 * random.NextDouble() * width;
        bool isLeft = random.Next(2) == 0;
        Cut(strip, random, isLeft ? missing : 0, isLeft ? width : width - missing, slant / 2);
    }

    private bool TryCompose(DigitStrip strip, Random random) => random.Next(17) switch
    {
        < 6 => TrySeveral(strip, random),
        < 13 => TryPart(strip, random),
        < 16 => TryDigitAndPart(strip, random),
        _ => TryOverlaid(strip, random),
    };

    private bool TrySeveral(DigitStrip strip, Random random)
    {
        int count = random.Next(8) switch { < 5 => 2, < 7 => 3, _ => 4 };
        bool isRunOfZeros = random.Next(6) == 0 && _zeros.Length > 0;
        for (int i = 0; i < count; i++)
        {
            int index = isRunOfZeros ? _zeros[random.Next(_zeros.Length)] : Any(random);
            strip.Append(Digit(index), i == 0 ? 0 : random.Next(-4, 4), random.Next(-3, 4));
        }

        return true;
    }

    private bool TryPart(DigitStrip strip, Random random)
    {
        int index = Any(random);
        strip.Append(Digit(index), 0, 0);
        long whole = strip.Mass;
        double width = strip.End, cut = width * (0.25 + (0.5 * random.NextDouble()));
        bool isLeft = random.Next(2) == 0;
        Cut(strip, random, isLeft ? 0 : cut, isLeft ? cut : 3 * width, Slant(random));
        double share = (double)strip.Mass / whole;
        return share is > 0.15 and < 0.75 && strip.Proportion > NarrowestPart;
    }

    private bool TryDigitAndPart(DigitStrip strip, Random random)
    {
        PutBeside(strip, random, Any(random), 0.4 + (0.4 * random.NextDouble()), Slant(random));
        return true;
    }

    private bool TryTurned(DigitStrip strip, Random random)
    {
        int index = Any(random);
        Span<byte> turned = stackalloc byte[Length];
        if (!Turning.TryTurn(Digit(index), _labels.Span[index], random, turned))
        {
            return false;
        }

        strip.Append(turned, 0, 0);
        return true;
    }

    private bool TryOverlaid(DigitStrip strip, Random random)
    {
        int first = Any(random), second = Any(random);
        if (_labels.Span[first] == _labels.Span[second] || _labels.Span[first] == 1 || _labels.Span[second] == 1)
        {
            return false;
        }

        strip.Overlay(Digit(first), 10, 0);
        strip.Overlay(Digit(second), 10 + random.Next(-6, 7), random.Next(-4, 5));
        return true;
    }

    /// <summary>A digit and a share of another one's width, before or behind it.</summary>
    private void PutBeside(DigitStrip strip, Random random, int index, double share, double slant)
    {
        bool isBefore = random.Next(2) == 0;
        int other = Any(random), gap = random.Next(-4, 2), down = random.Next(-3, 4);
        strip.Append(Digit(isBefore ? other : index), 0, isBefore ? down : 0);
        int boundary = strip.End;
        strip.Append(Digit(isBefore ? index : other), gap, isBefore ? 0 : down);
        double from = isBefore ? boundary * (1 - share) : 0;
        double to = isBefore ? strip.End : boundary + (share * (strip.End - boundary));
        Cut(strip, random, from, to + 1, slant);
    }

    /// <summary>Half the time straight, half the time as the reader cuts.</summary>
    private static void Cut(DigitStrip strip, Random random, double from, double to, double slant)
    {
        if (random.Next(2) == 0)
        {
            strip.Keep(from, to, slant);
        }
        else
        {
            strip.KeepBetweenWays(from, to);
        }
    }

    private static double Slant(Random random) => random.Next(2) == 0 ? 0 : (0.6 * random.NextDouble()) - 0.3;

    private int Any(Random random) => random.Next(_labels.Length);

    private ReadOnlySpan<byte> Digit(int index) => _pixels.Span.Slice(index * Length, Length);
}
