using Hdr.Recognition.Pooling;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers prediction engine pools, in the manner of Microsoft.Extensions.ML.</summary>
public static class PredictionEnginePoolServiceCollectionExtensions
{
    /// <summary>Adds a pool as a singleton; say where its model is with <see cref="PredictionEnginePoolBuilder{TData, TPrediction}.FromFile"/>.</summary>
    public static PredictionEnginePoolBuilder<TData, TPrediction> AddPredictionEnginePool<TData, TPrediction>(this IServiceCollection services)
        where TData : class
        where TPrediction : class, new()
    {
        services.AddLogging();
        services.AddOptions();
        services.TryAddSingleton<PredictionEnginePool<TData, TPrediction>>();
        return new PredictionEnginePoolBuilder<TData, TPrediction>(services);
    }
}
