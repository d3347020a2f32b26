using Hdr.Recognition.Models;

namespace Hdr.Model.Evaluation;

/// <summary>
/// How far a share that was measured on a sample can be trusted: E. B. Wilson, "Probable inference, the law of succession, and
/// statistical inference" (1927). Unlike the plain normal interval, it holds near 0 and 1, where good models are.
/// </summary>
internal static class WilsonInterval
{
    /// <summary>Of a normal distribution, 95 % lies within so many standard deviations.</summary>
    private const double Deviations = 1.96;

    /// <summary>The 95 % interval of a share.</summary>
    /// <param name="successes">0 to <paramref name="count"/>.</param>
    /// <param name="count">Size of the sample.</param>
    /// <returns>From 0 to 1, that is everything, for an empty sample.</returns>
    public static ShareInterval Of(int successes, int count)
    {
        if (count == 0)
        {
            return new ShareInterval(0, 1);
        }

        const double Square = Deviations * Deviations;
        double share = (double)successes / count, scale = 1 + (Square / count);
        double centre = share + (Square / (2 * count));
        double reach = Deviations * Math.Sqrt((share * (1 - share) / count) + (Square / (4.0 * count * count)));
        return new ShareInterval(Math.Max(0, (centre - reach) / scale), Math.Min(1, (centre + reach) / scale));
    }
}
