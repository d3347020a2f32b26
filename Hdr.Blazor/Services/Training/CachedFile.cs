namespace Hdr.Blazor.Services.Training;

/// <summary>What a file holds, read again only when the file has changed. For one thread at a time.</summary>
/// <param name="path">The file.</param>
/// <param name="read">Reads it; null for a file that is gone.</param>
internal sealed class CachedFile<T>(string path, Func<string, T?> read)
    where T : class
{
    private readonly string _path = path;
    private readonly Func<string, T?> _read = read;
    private (DateTime LastWriteUtc, long Length) _stamp;
    private T? _content;

    /// <summary>What it holds now; null where there is no file.</summary>
    public T? Get()
    {
        FileInfo file = new(_path);
        if (!file.Exists)
        {
            _stamp = default;
            return _content = null;
        }

        (DateTime, long) stamp = (file.LastWriteTimeUtc, file.Length);
        if (stamp != _stamp)
        {
            _content = _read(_path);
            _stamp = stamp;
        }

        return _content;
    }
}
