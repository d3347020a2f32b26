using System.Globalization;
using Hdr.Blazor.Components.Metrics.Charts;
using Hdr.Recognition.Techniques;

namespace Hdr.Blazor.Components.Techniques;

/// <summary>A technique's dot and number in the chart, in the plot's own unit.</summary>
/// <param name="Technique">The technique.</param>
/// <param name="Number">Its place among all, from "1".</param>
/// <param name="X">The dot's middle, from the left edge.</param>
/// <param name="Y">The dot's middle, from the upper edge.</param>
/// <param name="LabelX">The number's middle.</param>
/// <param name="LabelY">The number's foot.</param>
public sealed record PlacedMark(TechniqueResult Technique, string Number, double X, double Y, double LabelX, double LabelY)
{
    /// <summary>How far a dot stays from the plot's edge, so that it is seen whole.</summary>
    private const double Inset = 6;

    /// <summary>Half of what a number covers.</summary>
    private const double HalfWidth = 8, HalfHeight = 6;

    /// <summary>Where a number may stand beside its dot, the nearest place first, as the distance of its middle: above, right, left, below, and between.</summary>
    private static readonly (double X, double Y)[] Places =
    [
        .. Enumerable.Range(1, 4).SelectMany(ring => ((double X, double Y)[])[(0, -12), (13, 0), (-13, 0), (0, 12), (12, -10), (-12, -10), (12, 10), (-12, 10)], (ring, place) => (ring * place.X, ring * place.Y)),
    ];

    /// <summary>Places all dots, and each number where it hides no other number and no dot, if there is such a place.</summary>
    public static IReadOnlyList<PlacedMark> PlaceAll(IReadOnlyList<TechniqueResult> techniques, ChartAxis time, ChartAxis accuracy)
    {
        ArgumentNullException.ThrowIfNull(techniques);
        (double X, double Y)[] dots = [.. techniques.Select(technique => DotOf(technique, time, accuracy))];
        List<(double X, double Y)> labels = [];
        foreach ((double X, double Y) dot in dots)
        {
            (double X, double Y)[] candidates = [.. Places.Select(place => (dot.X + place.X, dot.Y + place.Y)).Where(IsInside)];
            labels.Add(candidates.Cast<(double X, double Y)?>().FirstOrDefault(candidate => IsFree(candidate!.Value, dots, labels)) ?? candidates[0]);
        }

        // A number's foot lies below its middle.
        return [.. techniques.Select((technique, i) => new PlacedMark(
            technique, (i + 1).ToString(CultureInfo.InvariantCulture), dots[i].X, dots[i].Y, labels[i].X, labels[i].Y + 4))];
    }

    private static (double X, double Y) DotOf(TechniqueResult technique, ChartAxis time, ChartAxis accuracy) => (
        Math.Clamp(time.Place(technique.TrainingSeconds) * ChartFrame.PlotWidth, Inset, ChartFrame.PlotWidth - Inset),
        Math.Clamp((1 - accuracy.Place(AccuracyAxis.PlaceOf(technique.Accuracy))) * ChartFrame.PlotHeight, Inset, ChartFrame.PlotHeight - Inset));

    private static bool IsInside((double X, double Y) label) =>
        label.X is >= HalfWidth and <= ChartFrame.PlotWidth - HalfWidth && label.Y is >= HalfHeight and <= ChartFrame.PlotHeight - HalfHeight;

    private static bool IsFree((double X, double Y) label, IEnumerable<(double X, double Y)> dots, IEnumerable<(double X, double Y)> labels) =>
        !dots.Any(dot => Math.Abs(dot.X - label.X) < HalfWidth + 3 && Math.Abs(dot.Y - label.Y) < HalfHeight + 4)
        && !labels.Any(other => Math.Abs(other.X - label.X) < 2 * HalfWidth && Math.Abs(other.Y - label.Y) < 2 * HalfHeight);
}
