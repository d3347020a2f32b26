namespace Hdr.Benchmarks.Peers;

/// <summary>Watches how much memory this process holds while it does something.</summary>
internal static class MemoryWatch
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(5);

    /// <summary>Does something.</summary>
    /// <returns>The most by which the resident memory grew meanwhile, in bytes, as seen every few milliseconds.</returns>
    public static long During(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long before = Environment.WorkingSet, highest = before;
        using ManualResetEventSlim done = new();
        Thread watcher = new(() =>
        {
            do
            {
                highest = Math.Max(highest, Environment.WorkingSet);
            }
            while (!done.Wait(LookInterval));
        });
        watcher.Start();
        work();
        done.Set();
        watcher.Join();
        return highest - before;
    }
}
