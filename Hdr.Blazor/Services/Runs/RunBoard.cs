namespace Hdr.Blazor.Services.Runs;

/// <summary>What the runs page shows.</summary>
/// <param name="Runs">The served model first, then the newest.</param>
/// <param name="Broken">Files that could not be read.</param>
/// <param name="LeftOut">How many more files the folder has than are shown.</param>
/// <param name="Problem">Why the folder can't be listed, in a sentence for people; null when it can, or when there is none.</param>
public sealed record RunBoard(IReadOnlyList<Run> Runs, IReadOnlyList<BrokenRun> Broken, int LeftOut, string? Problem)
{
    /// <summary>The run of a key.</summary>
    /// <returns>Null when none that is listed has it.</returns>
    public Run? Find(string? key) => Runs.FirstOrDefault(run => run.Key == key);
}
