using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Pooling;

namespace Hdr.Recognition.Models;

/// <summary>Scores one digit after the other with ML.NET's prediction engines, always of the pool's newest model.</summary>
public sealed class PooledScorer(PredictionEnginePool<DigitInput, DigitPrediction> pool) : IDigitScorer
{
    /// <inheritdoc/>
    public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
    {
        int count = ScoreShape.CountOf(inputs, scores, contents);
        DigitInput row = new() { Image = new float[DigitNormaliser.Length] };
        for (int i = 0; i < count; i++)
        {
            inputs.Span.Slice(i * DigitNormaliser.Length, DigitNormaliser.Length).CopyTo(row.Image);
            DigitPrediction prediction = pool.Predict(row);
            prediction.Score.CopyTo(scores.Slice(i * DigitPrediction.ClassCount, DigitPrediction.ClassCount));
            if (!contents.IsEmpty)
            {
                prediction.Content.CopyTo(contents.Slice(i * DigitPrediction.ContentCount, DigitPrediction.ContentCount));
            }
        }
    }
}
