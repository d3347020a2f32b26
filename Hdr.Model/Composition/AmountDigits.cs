namespace Hdr.Model.Composition;

/// <summary>The digits that amounts are made of.</summary>
internal static class AmountDigits
{
    /// <summary>How often a number ends in zeros, as amounts do.</summary>
    private const double ShareOfRound = 0.35;

    /// <summary>The most zeros that are put at an end.</summary>
    private const int MostZeros = 3;

    /// <summary>Thinks of a number. Its first digit may be any: the zeros of a round one are put behind it.</summary>
    /// <param name="count">Its digits, at least 1.</param>
    /// <param name="random">Decides.</param>
    public static int[] Choose(int count, Random random)
    {
        int zeros = random.Happens(ShareOfRound) ? random.Next(1, Math.Min(count, MostZeros + 1)) : 0;
        int[] digits = new int[count];
        for (int place = 0; place < Math.Max(1, count - zeros); place++)
        {
            digits[place] = random.Next(10);
        }

        return digits;
    }
}
