namespace Hdr.Model.Commands;

/// <summary>How far some work is.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Detail">What to say of it, in a few words.</param>
internal readonly record struct ProgressState(double Share, string Detail);
