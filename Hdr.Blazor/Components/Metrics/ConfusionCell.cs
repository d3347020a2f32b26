namespace Hdr.Blazor.Components.Metrics;

/// <summary>A cell of the confusion matrix.</summary>
/// <param name="Label">What the images are, 0 to 9.</param>
/// <param name="Predicted">What they were read as, 0 to 9.</param>
public readonly record struct ConfusionCell(int Label, int Predicted);
