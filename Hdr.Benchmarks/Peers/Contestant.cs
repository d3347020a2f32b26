namespace Hdr.Benchmarks.Peers;

/// <summary>One of several that are measured in alternation.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Measure">Does its work once and says what it took.</param>
internal sealed record Contestant<T>(string Name, Func<T> Measure);
