using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Synthesis;

/// <summary>Turns and mirrors digits into what is no digit: an 8 stays one, a 2 becomes a 5, but a mirrored 7 is nothing.</summary>
internal static class Turning
{
    private const int Side = DigitNormaliser.Side;

    /// <summary>Turns or mirrors a digit.</summary>
    /// <param name="digit">Shape <c>[28, 28]</c>.</param>
    /// <param name="label">0 to 9.</param>
    /// <param name="random">Chooses how.</param>
    /// <param name="turned">Receives shape <c>[28, 28]</c>.</param>
    /// <returns>False when this digit stays a digit that way; <paramref name="turned"/> is untouched then.</returns>
    public static bool TryTurn(ReadOnlySpan<byte> digit, int label, Random random, Span<byte> turned)
    {
        switch (random.Next(4))
        {
            case 0 when label is 3 or 4 or 7 or 9:
                Map(digit, turned, (x, y) => (Side - 1 - x, y));
                return true;
            case 1 when label is 4 or 7:
                Map(digit, turned, (x, y) => (x, Side - 1 - y));
                return true;
            case 2 when label is 2 or 3 or 4 or 5 or 7:
                Map(digit, turned, (x, y) => (y, Side - 1 - x));
                return true;
            case 3 when label is 2 or 3 or 4 or 5 or 7:
                Map(digit, turned, (x, y) => (Side - 1 - y, x));
                return true;
            default:
                return false;
        }
    }

    private static void Map(ReadOnlySpan<byte> source, Span<byte> target, Func<int, int, (int X, int Y)> place)
    {
        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                (int fromX, int fromY) = place(x, y);
                target[(y * Side) + x] = source[(fromY * Side) + fromX];
            }
        }
    }
}
