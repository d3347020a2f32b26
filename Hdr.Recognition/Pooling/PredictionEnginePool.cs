using Microsoft.Extensions.Primitives;
using Microsoft.ML;

namespace Hdr.Recognition.Pooling;

/// <summary>Prediction engines for many threads: one engine a renter, all over the newest model that could be loaded.</summary>
public sealed class PredictionEnginePool<TData, TPrediction>
    where TData : class
    where TPrediction : class, new()
{
    /// <summary>Predicts one row with a pooled engine. Safe for many threads.</summary>
    public TPrediction Predict(TData example) => throw new NotImplementedException();

    /// <summary>The model that new engines are made of.</summary>
    public ITransformer GetModel() => throw new NotImplementedException();

    /// <summary>Fires once when the next model has been loaded.</summary>
    public IChangeToken GetReloadToken() => throw new NotImplementedException();
}
