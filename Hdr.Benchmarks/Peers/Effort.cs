namespace Hdr.Benchmarks.Peers;

/// <summary>How much is measured.</summary>
/// <param name="IsDryRun">Only proves that measuring works: the smallest amounts, in seconds altogether.</param>
/// <param name="RoundCount">Rounds of which the median counts, at least 1.</param>
internal sealed record Effort(bool IsDryRun, int RoundCount)
{
    /// <summary>Rounds of a full run unless told otherwise.</summary>
    public const int UsualRounds = 5;

    /// <summary>An amount by the effort.</summary>
    /// <param name="full">For a measurement to believe.</param>
    /// <param name="dry">For a dry run.</param>
    public T Pick<T>(T full, T dry) => IsDryRun ? dry : full;
}
