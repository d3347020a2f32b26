namespace Hdr.Recognition.Pooling;

/// <summary>Where a pool's model comes from.</summary>
public sealed class PredictionEnginePoolOptions<TData, TPrediction>
    where TData : class
    where TPrediction : class, new()
{
    /// <summary>The model file.</summary>
    public string FilePath { get; set; } = "model.zip";

    /// <summary>Load the model again whenever its file is replaced. Default false.</summary>
    public bool WatchForChanges { get; set; }

    /// <summary>
    /// How often to look at the file's time and length. Default one second.
    /// (Change notifications don't reach across network shares and container mounts; looking does, and costs next to nothing.)
    /// </summary>
    public TimeSpan PollingInterval { get; set; } = TimeSpan.FromSeconds(1);
}
