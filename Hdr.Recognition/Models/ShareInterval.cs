namespace Hdr.Recognition.Models;

/// <summary>Where a share lies that was measured on a sample.</summary>
/// <param name="Lower">0 to 1.</param>
/// <param name="Upper">0 to 1.</param>
public sealed record ShareInterval(double Lower, double Upper);
