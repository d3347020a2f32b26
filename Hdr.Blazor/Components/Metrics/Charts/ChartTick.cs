namespace Hdr.Blazor.Components.Metrics.Charts;

/// <summary>A mark on an axis.</summary>
/// <param name="Value">Where, in the axis's unit.</param>
/// <param name="Label">What is written there.</param>
public sealed record ChartTick(double Value, string Label);
