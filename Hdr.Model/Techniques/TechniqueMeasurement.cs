using System.Diagnostics;
using Hdr.Model.Data;
using Hdr.Recognition.Techniques;

namespace Hdr.Model.Techniques;

/// <summary>Lets a technique learn, tests it, and measures both.</summary>
internal static class TechniqueMeasurement
{
    /// <summary>So many images are classified before the clock starts: what is prepared once is no part of a digit's time.</summary>
    private const int WarmUpCount = 256;

    /// <summary>Measures one technique.</summary>
    /// <param name="technique">The technique.</param>
    /// <param name="data">What it learns from.</param>
    /// <param name="test">What it is tested on, at least one image.</param>
    /// <param name="report">Called now and then while it learns, from any thread.</param>
    /// <param name="cancellationToken">Stops it soon.</param>
    public static TechniqueResult Measure(ITechnique technique, TechniqueData data, LabelledImages test, Action<TechniqueProgress> report, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        using ITrainedTechnique trained = technique.Train(data, report, cancellationToken);
        double trainingSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        report(new TechniqueProgress(1, $"testing on {test.Count:N0} images"));
        trained.Classify(test.Select([.. Enumerable.Range(0, Math.Min(WarmUpCount, test.Count))]), cancellationToken);
        start = Stopwatch.GetTimestamp();
        byte[] answers = trained.Classify(test, cancellationToken);
        double microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        int errors = CountErrors(answers, test.Labels);
        return new TechniqueResult
        {
            Id = technique.Id,
            Name = technique.Name,
            Settings = trained.Settings,
            Accuracy = 1 - ((double)errors / test.Count),
            ErrorCount = errors,
            TrainingSeconds = trained.EarlierTrainingSeconds ?? trainingSeconds,
            MicrosecondsPerDigit = microseconds / test.Count,
            ModelBytes = trained.ModelBytes,
            ReportedAccuracy = technique.ReportedAccuracy,
            IsSimulated = technique.IsSimulated,
            MeasuredAt = DateTimeOffset.UtcNow,
        };
    }

    /// <summary>How many answers differ from the labels.</summary>
    /// <param name="answers">One an image.</param>
    /// <param name="labels">As many.</param>
    public static int CountErrors(ReadOnlySpan<byte> answers, ReadOnlySpan<byte> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(answers.Length, labels.Length);
        int errors = 0;
        for (int i = 0; i < answers.Length; i++)
        {
            errors += answers[i] == labels[i] ? 0 : 1;
        }

        return errors;
    }
}
