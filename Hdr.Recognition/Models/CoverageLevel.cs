namespace Hdr.Recognition.Models;

/// <summary>What is left wrong when the least confident answers go to a person.</summary>
/// <param name="Coverage">The share of images that the model answers by itself, 0 to 1; the others go to a person.</param>
/// <param name="Threshold">An answer of at least this confidence is taken; the highest one that covers the share.</param>
/// <param name="Errors">Wrong answers among those taken.</param>
public sealed record CoverageLevel(double Coverage, double Threshold, int Errors);
