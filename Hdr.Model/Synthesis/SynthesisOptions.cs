namespace Hdr.Model.Synthesis;

/// <summary>What a training shows beside the digits of the training set. All are shares, 0 to 1 unless said otherwise.</summary>
/// <param name="NonDigits">Images that show no whole digit, for each digit; may exceed 1.</param>
/// <param name="Drawn">Of those without a digit, the share drawn by strokes; the rest are pieces of the training set's digits.</param>
/// <param name="DrawnDigits">Of the digits, the share drawn by strokes.</param>
/// <param name="BadlyCut">Of the digits, the share to which a little of a neighbour sticks, or that misses a little.</param>
/// <param name="Distant">Of all, the share distorted <paramref name="DistantFactor"/> times as far.</param>
/// <param name="DistantFactor">So much farther, at least 1.</param>
/// <param name="Degraded">Of all, the share made worse by noise, blur, lines, light or pens.</param>
public sealed record SynthesisOptions(double NonDigits, double Drawn, double DrawnDigits, double BadlyCut, double Distant, double DistantFactor, double Degraded);
