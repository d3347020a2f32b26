using System.Diagnostics;

namespace Hdr.Benchmarks.Peers.Networks;

/// <summary>How many floating-point operations a second the processor can do at most, in float32.</summary>
internal static class MultiplyAddPeak
{
    /// <summary>Measures.</summary>
    /// <param name="threadCount">Threads that calculate at the same time.</param>
    /// <param name="iterations">Iterations of the loop, of each thread.</param>
    /// <returns>Operations a second: two each multiply-add.</returns>
    public static double Measure(int threadCount, int iterations)
    {
        float[] sums = new float[threadCount];
        long start = Stopwatch.GetTimestamp();
        Thread[] threads = [.. Enumerable.Range(0, threadCount).Select(index => new Thread(() => sums[index] = MultiplyAddLoop.Run(iterations)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return sums.All(float.IsFinite)
            ? (double)MultiplyAdds.OperationsEach * MultiplyAddLoop.EachIteration * iterations * threadCount / seconds
            : throw new InvalidOperationException("The sums must stay finite.");
    }
}
