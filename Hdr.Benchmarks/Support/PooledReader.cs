using Hdr.Recognition.Models;
using Hdr.Recognition.Pooling;
using Hdr.Recognition.Reading;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Hdr.Benchmarks.Support;

/// <summary>The reader as the web page has it: over a pool of ML.NET's prediction engines.</summary>
internal sealed class PooledReader : IDisposable
{
    private readonly PredictionEnginePool<DigitInput, DigitPrediction> _pool = new(
        Options.Create(new PredictionEnginePoolOptions<DigitInput, DigitPrediction> { FilePath = ShippedModel.Path }),
        NullLogger<PredictionEnginePool<DigitInput, DigitPrediction>>.Instance);

    /// <summary>Makes it over the shipped model.</summary>
    public PooledReader() => Reader = new DigitReader(new PooledScorer(_pool), new FileLineScorer(ShippedModel.Path, TimeProvider.System));

    /// <summary>Reads images.</summary>
    public DigitReader Reader { get; }

    /// <inheritdoc/>
    public void Dispose() => _pool.Dispose();
}
