namespace Hdr.Model.Techniques;

/// <summary>How far a technique is with learning.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Detail">What to say of it, in a few words.</param>
internal readonly record struct TechniqueProgress(double Share, string Detail);
