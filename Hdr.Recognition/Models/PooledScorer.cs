using Hdr.Recognition.Pooling;

namespace Hdr.Recognition.Models;

/// <summary>Scores one digit after the other with ML.NET's prediction engines, always of the pool's newest model.</summary>
public sealed class PooledScorer(PredictionEnginePool<DigitInput, DigitPrediction> pool) : IDigitScorer
{
    private readonly PredictionEnginePool<DigitInput, DigitPrediction> _pool = pool;

    /// <inheritdoc/>
    public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores) => throw new NotImplementedException();
}
