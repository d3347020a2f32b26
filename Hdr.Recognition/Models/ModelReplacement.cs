using Hdr.Recognition.Files;

namespace Hdr.Recognition.Models;

/// <summary>Puts a new model file in the place of another, which is kept beside it.</summary>
public static class ModelReplacement
{
    private const string PreviousName = "model.previous.zip";

    /// <summary>Where the model is kept that another takes the place of.</summary>
    public static string PreviousOf(string path) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, PreviousName);

    /// <summary>Keeps a copy of the model file, if there is one. It is copied, not moved: a page that watches the file always finds a model.</summary>
    /// <exception cref="IOException">The copy can't be written; the one before is still there.</exception>
    public static void KeepPrevious(string path)
    {
        if (File.Exists(path))
        {
            AtomicFile.Write(PreviousOf(path), File.ReadAllBytes(path));
        }
    }

    /// <summary>Replaces a model file by a candidate, which may be on another disk, and deletes the candidate.</summary>
    /// <exception cref="ModelFileException">The candidate is no model that can be used.</exception>
    /// <exception cref="IOException">A file can't be written; the model and the candidate are as they were.</exception>
    public static void Replace(string path, string candidate)
    {
        byte[] content = ModelFile.ReadAllBytes(candidate);
        ModelArchive.Read(candidate, content);
        KeepPrevious(path);
        AtomicFile.Write(path, content);
        File.Delete(candidate);
    }
}
