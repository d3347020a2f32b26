using System.Globalization;

namespace Hdr.Blazor.Components.Metrics.Charts;

/// <summary>Numbers and points as SVG writes them.</summary>
public static class Svg
{
    /// <summary>A number with two decimals, the same in every country's setting.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Points within a <see cref="ChartFrame"/>, as a polyline takes them.</summary>
    public static string Points(ChartAxis x, ChartAxis y, IEnumerable<ChartPoint> points)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return string.Join(' ', points.Select(point => $"{Across(x, point.X)},{Down(y, point.Y)}"));
    }

    /// <summary>Pixels from the plot's left edge.</summary>
    public static string Across(ChartAxis axis, double value)
    {
        ArgumentNullException.ThrowIfNull(axis);
        return Number(axis.Place(value) * ChartFrame.PlotWidth);
    }

    /// <summary>Pixels from the plot's upper edge.</summary>
    public static string Down(ChartAxis axis, double value)
    {
        ArgumentNullException.ThrowIfNull(axis);
        return Number((1 - axis.Place(value)) * ChartFrame.PlotHeight);
    }
}
