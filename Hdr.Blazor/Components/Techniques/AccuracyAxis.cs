using Hdr.Blazor.Components.Metrics.Charts;

namespace Hdr.Blazor.Components.Techniques;

/// <summary>
/// An axis of accuracy on which halving the errors is equally long everywhere: on an even scale, all good techniques would lie on one
/// line at the top. Its unit is images an error, so that a logarithmic axis is all it takes.
/// </summary>
public static class AccuracyAxis
{
    /// <summary>Images an error, and the accuracy that it stands for.</summary>
    private static readonly ChartTick[] Ticks =
    [
        new(1, "0 %"), new(2, "50 %"), new(5, "80 %"), new(10, "90 %"), new(20, "95 %"), new(50, "98 %"), new(100, "99 %"),
        new(200, "99.5 %"), new(500, "99.8 %"), new(1000, "99.9 %"), new(10_000, "99.99 %"),
    ];

    /// <summary>The axis that shows all of these accuracies.</summary>
    /// <param name="accuracies">Shares of 0 to 1; one at least.</param>
    public static ChartAxis For(IReadOnlyCollection<double> accuracies)
    {
        ArgumentNullException.ThrowIfNull(accuracies);
        int first = Math.Min(Array.FindLastIndex(Ticks, tick => tick.Value <= PlaceOf(accuracies.Min())), Ticks.Length - 2);
        int last = Array.FindIndex(Ticks, first + 1, tick => tick.Value >= PlaceOf(accuracies.Max()));
        ChartTick[] shown = Ticks[first..((last < 0 ? Ticks.Length - 1 : last) + 1)];
        return new ChartAxis("Accuracy", shown[0].Value, shown[^1].Value, shown, IsLogarithmic: true);
    }

    /// <summary>An accuracy in the axis's unit; what has no errors lies at the end.</summary>
    public static double PlaceOf(double accuracy) => 1 / Math.Max(1 - accuracy, 1 / Ticks[^1].Value);
}
