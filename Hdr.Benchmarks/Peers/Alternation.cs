namespace Hdr.Benchmarks.Peers;

/// <summary>Measures contestants side by side, so that what slows the machine for a while slows all of them.</summary>
internal static class Alternation
{
    /// <summary>Lets each contestant warm up, then measures all in each round; who begins changes from round to round.</summary>
    /// <returns>The samples of each contestant by its name, a round each.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<T>> Run<T>(IReadOnlyList<Contestant<T>> contestants, int roundCount)
    {
        foreach (Contestant<T> contestant in contestants)
        {
            _ = contestant.Measure();
        }

        Dictionary<string, List<T>> samples = contestants.ToDictionary(contestant => contestant.Name, _ => new List<T>());
        for (int round = 0; round < roundCount; round++)
        {
            for (int turn = 0; turn < contestants.Count; turn++)
            {
                Contestant<T> contestant = contestants[(round + turn) % contestants.Count];
                samples[contestant.Name].Add(contestant.Measure());
            }
        }

        return samples.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<T>)pair.Value);
    }

    /// <summary>As <see cref="Run{T}"/>, where a sample is one number: each contestant's median.</summary>
    public static IReadOnlyDictionary<string, double> Medians(IReadOnlyList<Contestant<double>> contestants, int roundCount) =>
        Run(contestants, roundCount).ToDictionary(pair => pair.Key, pair => Statistics.Median(pair.Value));
}
