namespace Hdr.Blazor.Services.Runs;

/// <summary>
/// Whether two classifiers differ by more than chance on the images that both were tested on: Q. McNemar, "Note on the sampling error of
/// the difference between correlated proportions or percentages", Psychometrika 12 (1947); exact, by the binomial distribution. Only
/// images that one alone reads wrongly count: were both equally good, each of these would be either's with probability one half.
/// </summary>
public static class McNemarTest
{
    /// <summary>The two-sided p-value: how probable so uneven a split, or a more uneven one, is for two that are equally good.</summary>
    /// <param name="onlyFirstWrong">Images that the first alone reads wrongly, at least 0.</param>
    /// <param name="onlySecondWrong">Images that the second alone reads wrongly, at least 0.</param>
    /// <returns>0 to 1; 1 when the split is even, or when there is nothing to split.</returns>
    public static double ExactPValue(int onlyFirstWrong, int onlySecondWrong)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirstWrong);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecondWrong);
        int count = onlyFirstWrong + onlySecondWrong, fewer = Math.Min(onlyFirstWrong, onlySecondWrong);
        double logTop = -count * Math.Log(2);
        for (int i = 1; i <= fewer; i++)
        {
            logTop += Math.Log((count - fewer + i) / (double)i);
        }

        return Math.Min(1, 2 * Math.Exp(logTop) * TailInTop(count, fewer));
    }

    /// <summary>The probabilities of 0 to <paramref name="fewer"/> successes, as a multiple of the last: alone, each may be too small for a number.</summary>
    private static double TailInTop(int count, int fewer)
    {
        double sum = 0, term = 1;
        for (int i = fewer; i >= 0; i--)
        {
            sum += term;
            term *= i / (double)(count - i + 1);
        }

        return sum;
    }
}
