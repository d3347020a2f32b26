using System.Globalization;

namespace Hdr.Benchmarks.Peers.Reporting;

/// <summary>Figures as people read them: with a unit, and no more digits than were measured.</summary>
internal static class Figure
{
    private const double Mega = 1e6;

    /// <summary>A count in each second.</summary>
    public static string PerSecond(double count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {what}/s");

    /// <summary>A time, in seconds, milliseconds or microseconds.</summary>
    public static string Time(double seconds) => seconds switch
    {
        >= 1 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s"),
        >= 0.001 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:0.00} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6:0} µs"),
    };

    /// <summary>Memory, in megabytes of a million bytes.</summary>
    public static string Megabytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Mega:#,0.0} MB");

    /// <summary>Bytes as a number of megabytes.</summary>
    public static double InMegabytes(double bytes) => bytes / Mega;

    /// <summary>A share as a percentage with two decimals.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share:0.00%}");

    /// <summary>How many times.</summary>
    public static string Times(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}x");

    /// <summary>Floating-point operations in each second, in thousands of millions.</summary>
    public static string Gigaflops(double operationsPerSecond) => string.Create(CultureInfo.InvariantCulture, $"{operationsPerSecond / 1e9:#,0} GFLOP/s");
}
