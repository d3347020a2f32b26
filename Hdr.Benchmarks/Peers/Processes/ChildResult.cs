namespace Hdr.Benchmarks.Peers.Processes;

/// <summary>What a program did that ran to its end.</summary>
/// <param name="Seconds">Wall time, the start of the process included.</param>
/// <param name="PeakBytes">The most memory that was resident.</param>
/// <param name="Output">What it wrote to its output.</param>
internal sealed record ChildResult(double Seconds, long PeakBytes, string Output);
