namespace Hdr.Recognition.Pooling;

/// <summary>Tells one state of a file from the next.</summary>
internal readonly record struct FileStamp(DateTime LastWriteUtc, long Length)
{
    /// <summary>A file that is not there, or can't be asked, has a stamp of its own.</summary>
    public static FileStamp Of(string path)
    {
        try
        {
            FileInfo file = new(path);
            return file.Exists ? new FileStamp(file.LastWriteTimeUtc, file.Length) : default;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
