using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Blazor.Services.Metrics;

/// <summary>Measures, once a model and only when somebody asks, how long this machine takes to score one digit.</summary>
public sealed class DigitTimer(IDigitScorer scorer, TimeProvider clock)
{
    private const int WarmUps = 20, Repetitions = 101;

    private readonly IDigitScorer _scorer = scorer;
    private readonly TimeProvider _clock = clock;
    private readonly Lock _gate = new();
    private ModelPackage? _measured;
    private Task<TimeSpan>? _measurement;

    /// <summary>The median time from network input to scores, of one digit at a time on one thread.</summary>
    /// <param name="model">What is known of the model in use: another one is measured anew.</param>
    /// <exception cref="ModelFileException">There is no model.</exception>
    public Task<TimeSpan> MeasureAsync(ModelPackage model)
    {
        lock (_gate)
        {
            if (_measurement is null or { IsFaulted: true } || !ReferenceEquals(_measured, model))
            {
                _measured = model;
                _measurement = Task.Run(Measure);
            }

            return _measurement;
        }
    }

    private TimeSpan Measure()
    {
        float[] input = new float[DigitNormaliser.Length];
        float[] scores = new float[DigitPrediction.ClassCount];
        for (int i = 0; i < WarmUps; i++)
        {
            _scorer.Score(input, scores);
        }

        return Enumerable.Range(0, Repetitions).Select(_ => Time(input, scores)).Order().ElementAt(Repetitions / 2);
    }

    private TimeSpan Time(float[] input, float[] scores)
    {
        long start = _clock.GetTimestamp();
        _scorer.Score(input, scores);
        return _clock.GetElapsedTime(start);
    }
}
