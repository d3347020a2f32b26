using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.ML;

namespace Hdr.Recognition.Pooling;

/// <summary>
/// Prediction engines for many threads: one engine a renter, all over the newest model that could be loaded.
/// The model is loaded at the first use. When its file is replaced, new calls get the new model and those under way finish on the old one;
/// when the new file is broken, the old model goes on and the log says why.
/// </summary>
public sealed class PredictionEnginePool<TData, TPrediction> : IDisposable
    where TData : class
    where TPrediction : class, new()
{
    private readonly FileModelSource<TData, TPrediction> _source;

    /// <summary>Makes a pool; <see cref="PredictionEnginePoolBuilder{TData, TPrediction}"/> does it in an application.</summary>
    public PredictionEnginePool(
        IOptions<PredictionEnginePoolOptions<TData, TPrediction>> options,
        ILogger<PredictionEnginePool<TData, TPrediction>> logger,
        TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _source = new FileModelSource<TData, TPrediction>(options.Value, logger, timeProvider ?? TimeProvider.System);
    }

    /// <summary>Predicts one row with a pooled engine. Safe for many threads.</summary>
    /// <exception cref="Models.ModelFileException">No model could be loaded yet.</exception>
    public TPrediction Predict(TData example)
    {
        PooledModel<TData, TPrediction> model = _source.Rent();
        try
        {
            return model.Predict(example);
        }
        finally
        {
            model.Return();
        }
    }

    /// <summary>The newest model. It stays usable until the next one has been loaded; rent predictions from the pool instead where you can. To save it, copy its file.</summary>
    /// <exception cref="Models.ModelFileException">No model could be loaded yet.</exception>
    public ITransformer GetModel()
    {
        PooledModel<TData, TPrediction> model = _source.Rent();
        model.Return();
        return model.Transformer;
    }

    /// <summary>Fires once, when the next model has been loaded.</summary>
    public IChangeToken GetReloadToken() => _source.GetReloadToken();

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
