using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Pooling;

namespace Hdr.Recognition.Models;

/// <summary>Scores with ML.NET's prediction engines, always of the pool's newest model: a few digits one after the other, a page of them on all cores.</summary>
public sealed class PooledScorer(PredictionEnginePool<DigitInput, DigitPrediction> pool) : IDigitScorer
{
    /// <summary>Rows that one core scores before it asks for more: some milliseconds of work.</summary>
    private const int BlockSize = 16;

    /// <inheritdoc/>
    public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
    {
        int count = ScoreShape.CountOf(inputs, scores, contents);
        if (count <= BlockSize)
        {
            Score(inputs, scores, contents, 0, count);
            return;
        }

        Parallel.For(0, (count + BlockSize - 1) / BlockSize, block => Score(inputs, scores, contents, block * BlockSize, Math.Min(count, (block + 1) * BlockSize)));
    }

    private void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents, int first, int end)
    {
        DigitInput row = new() { Image = new float[DigitNormaliser.Length] };
        for (int i = first; i < end; i++)
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
