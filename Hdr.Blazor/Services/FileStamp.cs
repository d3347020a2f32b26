namespace Hdr.Blazor.Services;

/// <summary>What tells one state of a file from another without reading it.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="WrittenAt">When it was last written, in UTC.</param>
public readonly record struct FileStamp(long Length, DateTime WrittenAt)
{
    /// <summary>The stamp of a file as it is now; null when there is none.</summary>
    public static FileStamp? Of(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc) : null;
    }
}
