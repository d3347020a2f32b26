namespace Hdr.Model.Techniques.Neighbours;

/// <summary>
/// Draws how many of some trials succeed: by inversion from the most likely number outwards (chop-down search from the mode; Kemp:
/// "A modal method for generating binomial variables", 1986). Takes some <c>sqrt(count p (1 - p))</c> steps.
/// </summary>
internal sealed class BinomialSampler
{
    private readonly double[] _logFactorials;

    /// <summary>Prepares.</summary>
    /// <param name="count">How many trials, at least 1.</param>
    public BinomialSampler(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Count = count;
        _logFactorials = new double[count + 1];
        for (int i = 2; i <= count; i++)
        {
            _logFactorials[i] = _logFactorials[i - 1] + Math.Log(i);
        }
    }

    /// <summary>How many trials there are.</summary>
    public int Count { get; }

    /// <summary>Draws.</summary>
    /// <param name="probability">Of one trial's success, 0 to 1.</param>
    /// <param name="random">Drawn from once.</param>
    /// <returns>How many trials succeed, 0 to <see cref="Count"/>.</returns>
    public int Draw(double probability, Random random)
    {
        double left = random.NextDouble();
        if (probability is <= 0 or >= 1)
        {
            return probability <= 0 ? 0 : Count;
        }

        int mode = Math.Min(Count, (int)((Count + 1) * probability));
        double odds = probability / (1 - probability);
        double above = MassAt(mode, probability), below = above;
        left -= above;
        for (int step = 1; left >= 0 && step <= Count; step++)
        {
            // P(n + 1) = P(n) (count - n) / (n + 1) p / (1 - p); beyond 0 and the count it is 0 of itself.
            above *= odds * (Count - mode - step + 1) / (mode + step);
            below *= (mode - step + 1) / (odds * (Count - mode + step));
            if (left < above)
            {
                return mode + step;
            }

            left -= above;
            if (left < below)
            {
                return mode - step;
            }

            left -= below;
        }

        return mode;
    }

    private double MassAt(int successes, double probability) => Math.Exp(
        _logFactorials[Count] - _logFactorials[successes] - _logFactorials[Count - successes]
        + (successes * Math.Log(probability)) + ((Count - successes) * Math.Log(1 - probability)));
}
