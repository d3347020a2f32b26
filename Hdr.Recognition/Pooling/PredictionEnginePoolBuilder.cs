using Microsoft.Extensions.DependencyInjection;

namespace Hdr.Recognition.Pooling;

/// <summary>Says where a <see cref="PredictionEnginePool{TData, TPrediction}"/> gets its model.</summary>
public sealed class PredictionEnginePoolBuilder<TData, TPrediction>
    where TData : class
    where TPrediction : class, new()
{
    internal PredictionEnginePoolBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services that the pool is registered in.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Takes the model from a file.</summary>
    /// <param name="filePath">The model file. It may be missing at first.</param>
    /// <param name="watchForChanges">Load it again whenever it is replaced; when the new file is broken, keep the old model and log why.</param>
    public PredictionEnginePoolBuilder<TData, TPrediction> FromFile(string filePath, bool watchForChanges = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(filePath);
        Services.Configure<PredictionEnginePoolOptions<TData, TPrediction>>(options =>
        {
            options.FilePath = filePath;
            options.WatchForChanges = watchForChanges;
        });
        return this;
    }
}
