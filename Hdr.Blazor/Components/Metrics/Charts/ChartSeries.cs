namespace Hdr.Blazor.Components.Metrics.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Points">In the order in which they are joined.</param>
/// <param name="IsSecond">Drawn dashed and in the second colour, so that two lines are told apart without colour too.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points, bool IsSecond = false);
