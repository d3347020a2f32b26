using System.Globalization;

namespace Hdr.Blazor.Components;

/// <summary>Measured figures in words, the same in every country's setting.</summary>
public static class Figures
{
    /// <summary>A share of 0 to 1, such as "99.68 %".</summary>
    public static string Share(double share01) => string.Create(CultureInfo.InvariantCulture, $"{100 * share01:0.00} %");

    /// <summary>A count, such as "10,000".</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun, such as "1 error" or "12 errors".</summary>
    public static string Count(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A number with four decimals.</summary>
    public static string Precise(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>A time, such as "52 seconds" or "5.8 minutes".</summary>
    public static string Duration(double seconds) => seconds < 90
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0} seconds")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0.#} minutes");

    /// <summary>A time for tables, such as "0.02 s", "52 s", "5.8 min" or "1.2 h".</summary>
    public static string ShortTime(double seconds) => seconds switch
    {
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s"),
        < 120 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        < 7200 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0.0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.0} h"),
    };

    /// <summary>A short time, such as "3.2 ms" or "41 ms".</summary>
    public static string Milliseconds(TimeSpan elapsed) => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds.ToString(elapsed.TotalMilliseconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} ms");

    /// <summary>A confidence threshold, with as many decimals as tell it from 100 %.</summary>
    public static string Threshold(double threshold) => string.Create(CultureInfo.InvariantCulture, $"{100 * threshold:0.00##} %");
}
