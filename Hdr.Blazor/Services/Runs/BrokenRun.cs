namespace Hdr.Blazor.Services.Runs;

/// <summary>A file among the runs that is left out.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Problem">What is wrong with it, in a sentence for people.</param>
public sealed record BrokenRun(string Name, string Problem);
