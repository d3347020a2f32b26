using Hdr.Model.Data;
using Hdr.Model.Evaluation;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Models;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Hdr.Model.Tests.Evaluation;

/// <summary>Against slow references that share nothing with the code but their formulas, and against ML.NET's own evaluation.</summary>
public sealed class ModelEvaluatorTests
{
    private const int Count = 2_000;
    private const int Classes = 10;

    private readonly LabelledImages _images = Mnist.Test.First(Count);
    private readonly float[] _scores;
    private readonly ModelMetrics _metrics;

    public ModelEvaluatorTests()
    {
        _scores = CreateScores(_images, seed: 11);
        _metrics = ModelEvaluator.Measure(_images, _scores);
    }

    [Fact]
    public void Accuracy_log_loss_and_confusion_are_those_of_ml_net()
    {
        MLContext context = new(1);
        IDataView rows = context.Data.LoadFromEnumerable(Enumerable.Range(0, Count).Select(index => new Scored { Label = _images.Labels[index], Score = Row(index), PredictedLabel = (uint)Predicted(index) }));
        IDataView keyed = context.Transforms.Conversion.MapValueToKey([new("Label"), new("PredictedLabel")], keyData: context.Data.LoadFromEnumerable(Enumerable.Range(0, Classes).Select(digit => new Key { Value = (uint)digit })))
            .Fit(rows).Transform(rows);
        MulticlassClassificationMetrics expected = context.MulticlassClassification.Evaluate(keyed);
        Assert.Equal(expected.MicroAccuracy, _metrics.Accuracy, 9);
        Assert.Equal(expected.LogLoss, _metrics.LogLoss, 6);
        for (int actual = 0; actual < Classes; actual++)
        {
            Assert.Equal(expected.ConfusionMatrix.Counts[actual].Select(count => (int)count), _metrics.ConfusionMatrix[actual]);
            Assert.Equal(expected.ConfusionMatrix.PerClassPrecision[actual], _metrics.Classes[actual].Precision, 9);
            Assert.Equal(expected.ConfusionMatrix.PerClassRecall[actual], _metrics.Classes[actual].Recall, 9);
        }
    }

    [Fact]
    public void F1_is_two_right_over_read_and_there()
    {
        for (int digit = 0; digit < Classes; digit++)
        {
            int right = Indices().Count(index => _images.Labels[index] == digit && Predicted(index) == digit);
            int read = Indices().Count(index => Predicted(index) == digit);
            int there = Indices().Count(index => _images.Labels[index] == digit);
            Assert.Equal(2.0 * right / (read + there), _metrics.Classes[digit].F1, 9);
            Assert.Equal((digit.ToString(System.Globalization.CultureInfo.InvariantCulture), there), (_metrics.Classes[digit].Label, _metrics.Classes[digit].Support));
        }
    }

    [Fact]
    public void The_brier_score_is_the_mean_squared_distance_from_the_truth()
    {
        double sum = 0;
        for (int index = 0; index < Count; index++)
        {
            for (int digit = 0; digit < Classes; digit++)
            {
                double truth = _images.Labels[index] == digit ? 1 : 0;
                sum += Math.Pow(_scores[(index * Classes) + digit] - truth, 2);
            }
        }

        Assert.Equal(sum / Count, _metrics.BrierScore, 9);
    }

    [Fact]
    public void Calibration_bins_hold_what_lies_above_their_lower_edge_up_to_their_upper()
    {
        double expectedError = 0;
        for (int bin = 0; bin < 15; bin++)
        {
            int[] inside = [.. Indices().Where(index => Confidence(index) > bin / 15.0 && Confidence(index) <= (bin + 1) / 15.0)];
            CalibrationBin actual = _metrics.CalibrationBins[bin];
            Assert.Equal(inside.Length, actual.Count);
            if (inside.Length > 0)
            {
                double confidence = inside.Average(Confidence);
                double accuracy = inside.Count(index => Predicted(index) == _images.Labels[index]) / (double)inside.Length;
                Assert.Equal(confidence, actual.MeanConfidence, 9);
                Assert.Equal(accuracy, actual.Accuracy, 9);
                expectedError += inside.Length / (double)Count * Math.Abs(confidence - accuracy);
            }
        }

        Assert.Equal(15, _metrics.CalibrationBins.Count);
        Assert.Equal(expectedError, _metrics.ExpectedCalibrationError, 9);
    }

    [Fact]
    public void The_errors_left_are_those_among_the_most_confident_answers()
    {
        int[] byConfidence = [.. Indices().OrderByDescending(Confidence)];
        Assert.Equal([0.99, 0.98, 0.95, 0.9], _metrics.Coverage!.Select(level => level.Coverage));
        foreach (CoverageLevel level in _metrics.Coverage!)
        {
            int[] answered = byConfidence[..(int)Math.Round(level.Coverage * Count)];
            Assert.Equal(answered.Count(index => Predicted(index) != _images.Labels[index]), level.Errors);
            Assert.Equal(Confidence(answered[^1]), level.Threshold, 9);
        }

        Assert.True(_metrics.Coverage![0].Errors > _metrics.Coverage![^1].Errors);
    }

    [Fact]
    public void Answers_at_the_threshold_are_all_counted()
    {
        LabelledImages images = Mnist.Test.First(10);
        float[] always4 = [.. Enumerable.Range(0, 10 * Classes).Select(index => index % Classes == 4 ? 1f : 0f)];
        int wrong = images.Labels.Count(label => label != 4);
        Assert.All(ModelEvaluator.Measure(images, always4).Coverage!, level => Assert.Equal((1, wrong), (level.Threshold, level.Errors)));
    }

    [Fact]
    public void The_accuracy_comes_with_its_interval()
    {
        Assert.InRange(_metrics.Accuracy, _metrics.AccuracyInterval!.Lower, _metrics.AccuracyInterval.Upper);
        double normal = 1.96 * Math.Sqrt(_metrics.Accuracy * (1 - _metrics.Accuracy) / Count);
        Assert.Equal(2 * normal, _metrics.AccuracyInterval.Upper - _metrics.AccuracyInterval.Lower, 1e-3);
    }

    [Fact]
    public void Every_mistake_is_kept_with_scores_and_pixels_highest_loss_first()
    {
        Assert.Equal(Indices().Where(index => Predicted(index) != _images.Labels[index]), _metrics.Misclassified.Select(image => image.Index).Order());
        Assert.Equal(_metrics.Misclassified.OrderBy(image => image.Scores[image.Label]), _metrics.Misclassified);
        MisclassifiedImage worst = _metrics.Misclassified[0];
        Assert.Equal(_images.GetPixels(worst.Index).ToArray(), worst.Pixels);
        Assert.Equal(Row(worst.Index), worst.Scores);
        Assert.Equal(_images.Files[worst.Index], worst.Name);
    }

    [Fact]
    public void A_sure_mistake_has_a_finite_loss()
    {
        LabelledImages seven = Mnist.Test.First(1);
        ModelMetrics metrics = ModelEvaluator.Measure(seven, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Assert.Equal(-Math.Log(1e-15), metrics.LogLoss, 9);
        Assert.Equal(2, metrics.BrierScore, 9);
        Assert.Equal(1, metrics.ExpectedCalibrationError, 9);
        Assert.Equal(0, metrics.Classes[3].F1);
    }

    [Fact]
    public void The_scorer_sees_every_image_as_the_network_wants_it()
    {
        LabelledImages images = Mnist.Test.First(1_500);
        CountingScorer scorer = new();
        ModelMetrics metrics = ModelEvaluator.Evaluate(images, scorer);
        Assert.Equal(images.Pixels.Sum(pixel => pixel / 255.0), scorer.Ink, 1);
        Assert.Equal(images.Labels.Count(label => label == 4) / 1_500.0, metrics.Accuracy, 9);
    }

    private static IEnumerable<int> Indices() => Enumerable.Range(0, Count);

    private float[] Row(int index) => _scores[(index * Classes)..((index + 1) * Classes)];

    private int Predicted(int index) => Array.IndexOf(Row(index), Row(index).Max());

    private double Confidence(int index) => Row(index).Max();

    /// <summary>Probabilities that are often, not always, highest for the truth.</summary>
    private static float[] CreateScores(LabelledImages images, int seed)
    {
        Random random = new(seed);
        float[] scores = new float[images.Count * Classes];
        for (int index = 0; index < images.Count; index++)
        {
            double[] weights = [.. Enumerable.Range(0, Classes).Select(digit => Math.Exp((random.NextDouble() * 6) + (digit == images.Labels[index] ? 3 : 0)))];
            for (int digit = 0; digit < Classes; digit++)
            {
                scores[(index * Classes) + digit] = (float)(weights[digit] / weights.Sum());
            }
        }

        return scores;
    }

    private sealed class Scored
    {
        public uint Label { get; set; }

        public uint PredictedLabel { get; set; }

        [VectorType(Classes)]
        public float[] Score { get; set; } = [];
    }

    private sealed class Key
    {
        public uint Value { get; set; }
    }

    /// <summary>Says 4 of everything, and adds up the ink that it is shown.</summary>
    private sealed class CountingScorer : IDigitScorer
    {
        public double Ink { get; private set; }

        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
        {
            foreach (float value in inputs.Span)
            {
                Ink += value;
            }

            for (int index = 0; index < scores.Length; index++)
            {
                scores.Span[index] = index % Classes == 4 ? 1 : 0;
            }
        }
    }
}
