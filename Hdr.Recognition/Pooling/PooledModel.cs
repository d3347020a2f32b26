using Microsoft.Extensions.ObjectPool;
using Microsoft.ML;

namespace Hdr.Recognition.Pooling;

/// <summary>One loaded model with its engines. It counts its renters, and goes when the pool has let go of it and the last of them is done.</summary>
internal sealed class PooledModel<TData, TPrediction>
    where TData : class
    where TPrediction : class, new()
{
    private readonly ObjectPool<PredictionEngine<TData, TPrediction>> _engines;
    private int _renters = 1; // the pool itself

    /// <summary>Takes over a transformer, and makes one engine, so that a model of another shape fails here.</summary>
    public PooledModel(MLContext context, ITransformer transformer)
    {
        Transformer = transformer;
        _engines = new DefaultObjectPoolProvider().Create(new EnginePolicy(context, transformer));
        _engines.Return(_engines.Get());
    }

    public ITransformer Transformer { get; }

    /// <summary>Counts another renter in; false when the model is gone already.</summary>
    public bool TryRent()
    {
        int renters = Volatile.Read(ref _renters);
        while (renters > 0)
        {
            int seen = Interlocked.CompareExchange(ref _renters, renters + 1, renters);
            if (seen == renters)
            {
                return true;
            }

            renters = seen;
        }

        return false;
    }

    /// <summary>Counts a renter, or the pool, out.</summary>
    public void Return()
    {
        if (Interlocked.Decrement(ref _renters) == 0)
        {
            (_engines as IDisposable)?.Dispose();
            (Transformer as IDisposable)?.Dispose();
        }
    }

    public TPrediction Predict(TData example)
    {
        PredictionEngine<TData, TPrediction> engine = _engines.Get();
        try
        {
            return engine.Predict(example);
        }
        finally
        {
            _engines.Return(engine);
        }
    }

    private sealed class EnginePolicy(MLContext context, ITransformer transformer) : PooledObjectPolicy<PredictionEngine<TData, TPrediction>>
    {
        // An engine that owned the transformer would take it along when it is disposed, from under all others.
        private static readonly PredictionEngineOptions Options = new() { OwnsTransformer = false };

        public override PredictionEngine<TData, TPrediction> Create() => context.Model.CreatePredictionEngine<TData, TPrediction>(transformer, Options);

        public override bool Return(PredictionEngine<TData, TPrediction> obj) => true;
    }
}
