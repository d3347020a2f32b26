namespace Hdr.Blazor.Services.Runs;

/// <summary>What came of reading a file: one of both.</summary>
/// <param name="Run">What it holds; null when it can't be read.</param>
/// <param name="Broken">Why not; null when it can.</param>
internal sealed record RunReading(Run? Run, BrokenRun? Broken);
