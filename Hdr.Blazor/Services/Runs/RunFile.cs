using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services.Runs;

/// <summary>A file that may be a run.</summary>
/// <param name="Key">What it would be chosen by.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Path">Where it is, absolute. It is never shown.</param>
internal sealed record RunFile(string Key, string Name, string Path)
{
    /// <summary>What is wrong with the file, without the folder that it is in.</summary>
    public string Describe(ModelFileException problem) => new ModelFile(Path).Describe(problem);
}
