using System.Globalization;

namespace Hdr.Blazor.Components.Metrics.Charts;

/// <summary>An axis: its title, its range, and its marks.</summary>
/// <param name="Title">What is measured along it.</param>
/// <param name="Least">The value at its start; above 0 when it is logarithmic.</param>
/// <param name="Most">The value at its end, above <paramref name="Least"/>.</param>
/// <param name="Ticks">Its marks.</param>
/// <param name="IsLogarithmic">Whether equal factors, not equal differences, are equally long.</param>
public sealed record ChartAxis(string Title, double Least, double Most, IReadOnlyList<ChartTick> Ticks, bool IsLogarithmic = false)
{
    /// <summary>An axis with evenly spread marks.</summary>
    /// <param name="title">What is measured along it.</param>
    /// <param name="least">The value at its start.</param>
    /// <param name="most">The value at its end.</param>
    /// <param name="format">The marks' number format.</param>
    /// <param name="steps">Marks but the first.</param>
    public static ChartAxis Linear(string title, double least, double most, string format, int steps = 5) => new(
        title, least, most, [.. Enumerable.Range(0, steps + 1).Select(i => least + ((most - least) * i / steps)).Select(value => Tick(value, format))]);

    /// <summary>A logarithmic axis with a mark at each power of ten.</summary>
    /// <param name="title">What is measured along it.</param>
    /// <param name="least">The exponent at its start.</param>
    /// <param name="most">The exponent at its end.</param>
    /// <param name="format">The marks' number format.</param>
    public static ChartAxis Logarithmic(string title, int least, int most, string format) => new(
        title, Math.Pow(10, least), Math.Pow(10, most), [.. Enumerable.Range(least, most - least + 1).Select(exponent => Tick(Math.Pow(10, exponent), format))], IsLogarithmic: true);

    /// <summary>Where a value lies: 0 at the start, 1 at the end, beyond that outside. What is too small for a logarithmic axis is at its start.</summary>
    public double Place(double value) => IsLogarithmic
        ? Math.Log(Math.Max(value, Least) / Least) / Math.Log(Most / Least)
        : (value - Least) / (Most - Least);

    private static ChartTick Tick(double value, string format) => new(value, value.ToString(format, CultureInfo.InvariantCulture));
}
