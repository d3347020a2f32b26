using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;

namespace Hdr.Recognition.Pooling;

/// <summary>
/// Scores with the line network of a model file, loaded at the first use, and again when the file was replaced. When the new file is broken,
/// the old network goes on: why, the pool of the digits' network logs, which watches the same file.
/// </summary>
/// <param name="path">The model file.</param>
/// <param name="timeProvider">When to look at the file's time and length again.</param>
public sealed class FileLineScorer(string path, TimeProvider timeProvider) : ILineScorer
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly string _path = path;
    private readonly TimeProvider _timeProvider = timeProvider;
    private readonly Lock _loading = new();
    private volatile LineScorer? _current;
    private FileStamp? _stamp;
    private long _lookedAt;

    /// <inheritdoc/>
    public LineScores? Score(LineInput input)
    {
        LoadIfChanged();
        return _current?.Score(input);
    }

    private void LoadIfChanged()
    {
        lock (_loading)
        {
            if (_stamp is not null && _timeProvider.GetElapsedTime(_lookedAt) < Interval)
            {
                return;
            }

            _lookedAt = _timeProvider.GetTimestamp();
            FileStamp stamp = FileStamp.Of(_path);
            if (stamp != _stamp)
            {
                _stamp = stamp;
                Load();
            }
        }
    }

    /// <summary>The network before is not disposed: another thread may be at work with it. Its finaliser frees it.</summary>
    private void Load()
    {
        try
        {
            _current = ModelNetworks.LoadLine(_path) is byte[] onnx ? new LineScorer(onnx) : null;
        }
        catch (Exception exception) when (exception is ModelFileException or Microsoft.ML.OnnxRuntime.OnnxRuntimeException)
        {
            // The old one goes on.
        }
    }
}
