using Hdr.Benchmarks.Peers.Reporting;

namespace Hdr.Benchmarks.Peers;

/// <summary>One question about speed or memory that is answered by measuring us beside others, or beside a bare engine.</summary>
internal interface IPeerSection
{
    /// <summary>What <c>--only</c> calls it.</summary>
    string Name { get; }

    /// <summary>The question, as a heading.</summary>
    string Title { get; }

    /// <summary>Measures.</summary>
    /// <param name="effort">How much.</param>
    /// <returns>The findings, each as soon as it is there.</returns>
    IEnumerable<Finding> Measure(Effort effort);
}
