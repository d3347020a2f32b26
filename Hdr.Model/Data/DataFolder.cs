namespace Hdr.Model.Data;

/// <summary>Where <c>mnist-images</c> is, and with it the repository.</summary>
/// <param name="Path">The folder <c>mnist-images</c>.</param>
public sealed record DataFolder(string Path)
{
    private const string Name = "mnist-images";

    /// <summary>MNIST's four original files.</summary>
    public string Idx => System.IO.Path.Combine(Path, "idx");

    /// <summary>The folder around it: the repository's root.</summary>
    public string Repository => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) ?? Path;

    /// <summary>Takes the folder that was named, or looks for it upwards, first from the current folder, then from the program's.</summary>
    /// <param name="named">The folder; null to look for it.</param>
    /// <exception cref="DataException">There is none.</exception>
    public static DataFolder Find(string? named)
    {
        if (named is null)
        {
            return FindUpwards(Directory.GetCurrentDirectory()) ?? FindUpwards(AppContext.BaseDirectory) ?? throw NotFound();
        }

        return Directory.Exists(named)
            ? new DataFolder(System.IO.Path.TrimEndingDirectorySeparator(named))
            : throw new DataException($"The data folder '{named}' does not exist; name the folder '{Name}' of the repository.");
    }

    private static DataFolder? FindUpwards(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string candidate = System.IO.Path.Combine(folder.FullName, Name);
            if (Directory.Exists(System.IO.Path.Combine(candidate, "idx")))
            {
                return new DataFolder(candidate);
            }
        }

        return null;
    }

    private static DataException NotFound() =>
        new($"The folder '{Name}' with MNIST is neither above '{Directory.GetCurrentDirectory()}' nor above the program; run inside the repository, or say where things are with --data or --model.");
}
