namespace Hdr.Blazor.Services.Runs;

/// <summary>Where trained model files are looked for.</summary>
/// <param name="Path">The folder, absolute; it may be missing.</param>
public sealed record RunFolder(string Path)
{
    /// <summary>Files that are shown, the newest first: more would not be told apart on a page.</summary>
    public const int MaxFiles = 50;

    /// <summary>Names that are looked at at all: a folder of more is none of ours.</summary>
    private const int MaxNames = 1_000;

    /// <summary>The folder's name by default, in the content root.</summary>
    public const string UsualName = "runs";

    /// <summary>How to train a model into the folder. Where another one was named, it is shown by its name alone: whoever named it knows where it lies.</summary>
    public string HowToFill => $"dotnet run -c Release --project Hdr.Model -- train --recipe quick --output {(Name == UsualName ? "Hdr.Blazor/runs" : Name)}/quick.zip";

    /// <summary>The folder's name without what it lies in.</summary>
    public string Name => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));

    /// <summary>The model files in the folder itself, the newest first, without one file that stands for itself.</summary>
    /// <param name="except">That file, absolute.</param>
    /// <returns>None when there is no such folder.</returns>
    /// <exception cref="IOException">The folder can't be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public IReadOnlyList<FileInfo> List(string except) => !System.IO.Path.Exists(Path) ? [] :
    [
        .. new DirectoryInfo(Path).EnumerateFiles("*.zip", new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden })
            .Take(MaxNames)
            .Where(file => file.FullName != except)
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .ThenBy(file => file.Name, StringComparer.Ordinal),
    ];
}
