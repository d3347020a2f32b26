namespace Hdr.Recognition.Files;

/// <summary>Files that are there whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>Writes a temporary file beside <paramref name="path"/>, flushes it to the disk, and renames it over it. Missing folders are made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">All that it will hold.</param>
    /// <param name="mustReachDisk">Whether it is flushed: waited for until a power failure can't take it. Without, it is whole for other processes, soon.</param>
    /// <exception cref="IOException">The file can't be written; what was at <paramref name="path"/> is still there.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content, bool mustReachDisk = true)
    {
        string target = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        string temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(mustReachDisk);
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            // Nothing is left of it once it was renamed.
            File.Delete(temporary);
        }
    }
}
