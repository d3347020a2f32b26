namespace Hdr.Blazor.Components.Metrics.Charts;

/// <summary>A point in the units of its chart's axes.</summary>
/// <param name="X">Along the horizontal axis.</param>
/// <param name="Y">Along the vertical axis.</param>
public readonly record struct ChartPoint(double X, double Y);
