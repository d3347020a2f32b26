using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Blazor.Services.Metrics;

/// <summary>Measures, once a model and only when somebody asks, how long this machine takes to score one digit.</summary>
public sealed class DigitTimer(IDigitScorer scorer, TimeProvider clock)
{
    private const int WarmUps = 20, Digits = 101;

    private readonly IDigitScorer _scorer = scorer;
    private readonly TimeProvider _clock = clock;
    private readonly Lock _gate = new();
    private ModelPackage? _measured;
    private Task<TimeSpan>? _measurement;

    /// <summary>The median time from network input to scores, of one digit at a time on one thread, over digits of the model's test.</summary>
    /// <param name="model">What is known of the model in use: another one is measured anew.</param>
    /// <exception cref="ModelFileException">There is no model.</exception>
    public Task<TimeSpan> MeasureAsync(ModelPackage model)
    {
        lock (_gate)
        {
            if (_measurement is null or { IsFaulted: true } || !ReferenceEquals(_measured, model))
            {
                _measured = model;
                _measurement = Task.Run(() => Measure(model.TestedImages));
            }

            return _measurement;
        }
    }

    private TimeSpan Measure(TestedImages? images)
    {
        float[][] inputs = [.. Enumerable.Range(0, Digits).Select(place => InputOf(images, place))];
        float[] scores = new float[DigitPrediction.ClassCount];
        foreach (float[] input in inputs.Take(WarmUps))
        {
            _scorer.Score(input, scores);
        }

        return inputs.Select(input => Time(input, scores)).Order().ElementAt(Digits / 2);
    }

    /// <summary>One of the tested digits, spread over all of them; without any, an upright stroke: how long a digit takes depends on what it is.</summary>
    private static float[] InputOf(TestedImages? images, int place)
    {
        if (images is not { Count: > 0 })
        {
            return [.. Enumerable.Range(0, DigitNormaliser.Length).Select(pixel => IsStroke(pixel / DigitNormaliser.Side, pixel % DigitNormaliser.Side) ? 1f : 0)];
        }

        int index = (int)((long)place * images.Count / Digits);
        return [.. images.GetPixels(index).ToArray().Select(level => level / 255f)];
    }

    private static bool IsStroke(int row, int column) => row is >= 4 and < 24 && column is >= 13 and < 15;

    private TimeSpan Time(float[] input, float[] scores)
    {
        long start = _clock.GetTimestamp();
        _scorer.Score(input, scores);
        return _clock.GetElapsedTime(start);
    }
}
