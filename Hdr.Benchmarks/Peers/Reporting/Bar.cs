using System.Globalization;

namespace Hdr.Benchmarks.Peers.Reporting;

/// <summary>What a figure is to reach.</summary>
/// <param name="Limit">The least or the most.</param>
/// <param name="IsLeast">Whether <paramref name="Limit"/> is the least that is allowed; otherwise it is the most.</param>
/// <param name="Unit">The figure's unit, such as "ms"; "x" for a ratio.</param>
internal sealed record Bar(double Limit, bool IsLeast, string Unit)
{
    /// <summary>The figure must not be below a limit.</summary>
    public static Bar AtLeast(double limit, string unit) => new(limit, true, unit);

    /// <summary>The figure must not be above a limit.</summary>
    public static Bar AtMost(double limit, string unit) => new(limit, false, unit);

    /// <summary>Says whether a figure meets the bar, or by how much it misses it.</summary>
    public string Judge(double figure)
    {
        bool isMet = IsLeast ? figure >= Limit : figure <= Limit;
        return isMet ? "met" : string.Create(CultureInfo.InvariantCulture, $"**missed** by {Math.Abs(figure - Limit):#,0.##} {Unit}");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsLeast ? "≥" : "≤")} {Limit:#,0.####} {Unit}");
}
