namespace Hdr.Benchmarks.Peers.Reporting;

/// <summary>One row of the report.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Measured">The figure with its unit, or why there is none.</param>
/// <param name="Against">What it is compared with, with its figure; empty for a figure that stands alone.</param>
/// <param name="Ratio">How the two compare, and which way; empty for a figure that stands alone.</param>
/// <param name="Bar">What was to be reached; empty where nothing was.</param>
/// <param name="Verdict">Whether it was.</param>
internal sealed record Finding(string What, string Measured, string Against = "", string Ratio = "", string Bar = "", string Verdict = "")
{
    /// <summary>A row for what could not be measured.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="reason">Why, and what to do about it.</param>
    public static Finding Skipped(string what, string reason) => new(what, $"skipped: {reason}");

    /// <summary>The same with a bar, judged.</summary>
    /// <param name="bar">What was to be reached.</param>
    /// <param name="figure">What was, in the bar's unit.</param>
    public Finding Judged(Bar bar, double figure) => this with { Bar = bar.ToString(), Verdict = bar.Judge(figure) };
}
