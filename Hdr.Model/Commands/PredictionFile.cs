namespace Hdr.Model.Commands;

/// <summary>A file to read digits in.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What to call it: its path relative to the folder that was given, with <c>/</c>, or the path as given.</param>
internal sealed record PredictionFile(string Path, string Name)
{
    /// <summary>The files that paths stand for: each file itself, of each folder what is in it, ordered by name. Hidden files in folders are passed over.</summary>
    /// <param name="paths">Files or folders; what is not there is taken for a file.</param>
    /// <param name="recursive">Whether folders in folders count.</param>
    public static IEnumerable<PredictionFile> Find(IEnumerable<string> paths, bool recursive) =>
        paths.SelectMany(path => Directory.Exists(path) ? FindIn(path, recursive) : [new PredictionFile(path, path)]);

    private static IEnumerable<PredictionFile> FindIn(string folder, bool recursive)
    {
        EnumerationOptions options = new() { RecurseSubdirectories = recursive, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };
        return Directory.EnumerateFiles(folder, "*", options)
            .Select(path => new PredictionFile(path, System.IO.Path.GetRelativePath(folder, path).Replace(System.IO.Path.DirectorySeparatorChar, '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
    }
}
