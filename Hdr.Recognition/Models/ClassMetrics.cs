namespace Hdr.Recognition.Models;

/// <summary>How well one class is recognised.</summary>
/// <param name="Label">The class, such as "7".</param>
/// <param name="Precision">Of the images read as this class, the share that are; 0 when there are none.</param>
/// <param name="Recall">Of the images of this class, the share read so; 0 when there are none.</param>
/// <param name="F1">Harmonic mean of precision and recall; 0 when both are.</param>
/// <param name="Support">Images of this class.</param>
public sealed record ClassMetrics(string Label, double Precision, double Recall, double F1, int Support);
