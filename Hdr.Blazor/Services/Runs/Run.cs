using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services.Runs;

/// <summary>What is kept of one trained model file to show it beside others: its images and its network are not.</summary>
/// <param name="Key">What it is chosen by: its file's name, or <see cref="ServedKey"/>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Card">How it came about.</param>
/// <param name="Metrics">How good it is.</param>
/// <param name="FileBytes">The file's size.</param>
/// <param name="CanCompare">Whether the file holds its tested images.</param>
public sealed record Run(string Key, string Name, ModelCard Card, RunMetrics Metrics, long FileBytes, bool CanCompare)
{
    /// <summary>The key of the model that reads for the pages. No file in the folder has it: their names end in ".zip".</summary>
    public const string ServedKey = "served";
}
