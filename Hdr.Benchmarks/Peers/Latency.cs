using System.Diagnostics;

namespace Hdr.Benchmarks.Peers;

/// <summary>How long single calls take, in seconds.</summary>
/// <param name="P50">The median.</param>
/// <param name="P99">What 99 of 100 calls don't exceed.</param>
internal sealed record Latency(double P50, double P99)
{
    /// <summary>Times calls one by one.</summary>
    public static Latency Of(Action call, int count)
    {
        double[] seconds = new double[count];
        for (int i = 0; i < count; i++)
        {
            long start = Stopwatch.GetTimestamp();
            call();
            seconds[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        return new Latency(Statistics.Median(seconds), Statistics.Percentile(seconds, 0.99));
    }

    /// <summary>The medians of several rounds.</summary>
    public static Latency Median(IReadOnlyList<Latency> rounds) =>
        new(Statistics.Median(rounds.Select(round => round.P50)), Statistics.Median(rounds.Select(round => round.P99)));
}
