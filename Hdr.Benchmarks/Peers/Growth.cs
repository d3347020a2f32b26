using System.Diagnostics;

namespace Hdr.Benchmarks.Peers;

/// <summary>What some amount of work took.</summary>
/// <param name="Amount">How much work it was, in its unit.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="AllocatedBytes">Memory that .NET handed out, given back meanwhile or not.</param>
/// <param name="PeakBytes">The most by which resident memory grew.</param>
internal sealed record Growth(double Amount, double Seconds, long AllocatedBytes, long PeakBytes)
{
    /// <summary>Does work and measures it.</summary>
    public static Growth Of(double amount, Action work)
    {
        double seconds = 0;
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        long peak = MemoryWatch.During(() =>
        {
            long start = Stopwatch.GetTimestamp();
            work();
            seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        });
        return new Growth(amount, seconds, GC.GetTotalAllocatedBytes(precise: true) - allocated, peak);
    }

    /// <summary>The medians of several rounds of the same amount.</summary>
    public static Growth Median(IReadOnlyList<Growth> rounds) => new(
        rounds[0].Amount,
        Statistics.Median(rounds.Select(round => round.Seconds)),
        (long)Statistics.Median(rounds.Select(round => (double)round.AllocatedBytes)),
        (long)Statistics.Median(rounds.Select(round => (double)round.PeakBytes)));
}
