namespace Hdr.Recognition.Models;

/// <summary>The images whose confidence fell into (<paramref name="Lower"/>, <paramref name="Upper"/>].</summary>
/// <param name="Lower">Lower edge of the confidence, 0 to 1.</param>
/// <param name="Upper">Upper edge of the confidence, 0 to 1.</param>
/// <param name="Count">Images in the bin.</param>
/// <param name="MeanConfidence">Their mean confidence; 0 when there are none.</param>
/// <param name="Accuracy">The share of them read rightly; 0 when there are none.</param>
public sealed record CalibrationBin(double Lower, double Upper, int Count, double MeanConfidence, double Accuracy);
