using System.Diagnostics;

namespace Hdr.Benchmarks.Peers.Processes;

/// <summary>Runs a program to its end.</summary>
internal static class ChildProcess
{
    /// <summary>Between two looks at the memory: the system keeps the peak, so only what comes after the last look is missed.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs a program and takes what it writes.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error; the message has what it wrote about it.</exception>
    public static ChildResult Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        long begun = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        long peak = WatchMemory(process);
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return process.ExitCode == 0
            ? new ChildResult(seconds, peak, output.Result)
            : throw new InvalidOperationException($"'{start.FileName} {string.Join(' ', start.ArgumentList)}' ended with {process.ExitCode}: {error.Result.Trim()}");
    }

    private static long WatchMemory(Process process)
    {
        long peak = 0;
        do
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It has just ended.
            }
        }
        while (!process.WaitForExit(LookInterval));
        process.WaitForExit();
        return peak;
    }
}
