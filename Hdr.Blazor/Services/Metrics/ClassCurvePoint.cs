namespace Hdr.Blazor.Services.Metrics;

/// <summary>One threshold on one digit's probability: images of at least this probability count as that digit.</summary>
/// <param name="Threshold">0 to 1; infinite for the point at which nothing counts.</param>
/// <param name="Found">Images of the digit among them.</param>
/// <param name="Mistaken">Images of other digits among them.</param>
/// <param name="Positives">All images of the digit.</param>
/// <param name="Negatives">All images of other digits.</param>
public sealed record ClassCurvePoint(double Threshold, int Found, int Mistaken, int Positives, int Negatives)
{
    /// <summary>Recall, also called true positive rate: 0 to 1; 0 when there is no image of the digit.</summary>
    public double Recall => Positives == 0 ? 0 : (double)Found / Positives;

    /// <summary>False positive rate: 0 to 1; 0 when there is no image of another digit.</summary>
    public double FalsePositiveRate => Negatives == 0 ? 0 : (double)Mistaken / Negatives;

    /// <summary>Precision: 0 to 1; 1 when nothing counts, as is usual for the start of the curve.</summary>
    public double Precision => Found + Mistaken == 0 ? 1 : (double)Found / (Found + Mistaken);
}
