using Hdr.Model.Data;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Evaluation;

/// <summary>Measures how good a network is on labelled images.</summary>
public static class ModelEvaluator
{
    // Probabilities below this count as this, so that one sure mistake can't make the log loss infinite.
    private const double LeastProbability = 1e-15;

    private const int BatchSize = 1_024;

    /// <summary>Scores all images and measures.</summary>
    /// <param name="images">At least one.</param>
    /// <param name="scorer">Gives the probabilities.</param>
    public static ModelMetrics Evaluate(LabelledImages images, IDigitScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(scorer);
        return Measure(images, Score(images, scorer));
    }

    /// <summary>Scores all images, measures, and keeps the images with their scores for the model file.</summary>
    /// <param name="images">At least one.</param>
    /// <param name="scorer">Gives the probabilities.</param>
    public static ModelTest Test(LabelledImages images, IDigitScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(scorer);
        float[] scores = Score(images, scorer);
        return new ModelTest(Measure(images, scores), images.Count <= TestedImages.MaxCount ? new TestedImages(images.Labels, scores, images.Pixels) : null);
    }

    /// <summary>Measures scores that are there already.</summary>
    /// <param name="images">At least one.</param>
    /// <param name="scores">Shape <c>[count, 10]</c>, row-major: probabilities.</param>
    public static ModelMetrics Measure(LabelledImages images, float[] scores)
    {
        ArgumentNullException.ThrowIfNull(images);
        ScoredImage[] rows = [.. Enumerable.Range(0, images.Count).Select(index => new ScoredImage(index, images.Labels[index], RowOf(scores, index)))];
        int[][] confusion = ConfusionMatrix.Count(rows);
        CalibrationBin[] bins = Calibration.Bin(rows);
        return new ModelMetrics
        {
            DataSet = images.Name,
            ImageCount = rows.Length,
            Accuracy = rows.Average(row => row.IsRight ? 1.0 : 0.0),
            AccuracyInterval = WilsonInterval.Of(rows.Count(row => row.IsRight), rows.Length),
            LogLoss = rows.Average(Loss),
            BrierScore = rows.Average(BrierScore),
            ExpectedCalibrationError = Calibration.ExpectedError(bins),
            ConfusionMatrix = confusion,
            Classes = ConfusionMatrix.MeasureClasses(confusion),
            CalibrationBins = bins,
            Coverage = SelectiveAnswering.Measure(rows),
            Misclassified = [.. rows.Where(row => !row.IsRight).OrderByDescending(Loss).Select(row => Describe(row, images))],
        };
    }

    private static float[] Score(LabelledImages images, IDigitScorer scorer)
    {
        float[] scores = new float[images.Count * DigitPrediction.ClassCount];
        float[] inputs = new float[BatchSize * DigitNormaliser.Length];
        for (int start = 0; start < images.Count; start += BatchSize)
        {
            int count = Math.Min(BatchSize, images.Count - start);
            Memory<float> batch = inputs.AsMemory(0, count * DigitNormaliser.Length);
            images.CopyInputs(start, batch.Span);
            scorer.Score(batch, scores.AsMemory(start * DigitPrediction.ClassCount, count * DigitPrediction.ClassCount));
        }

        return scores;
    }

    private static ReadOnlyMemory<float> RowOf(float[] scores, int index) => scores.AsMemory(index * DigitPrediction.ClassCount, DigitPrediction.ClassCount);

    private static double Loss(ScoredImage row) => -Math.Log(Math.Max(row.Scores.Span[row.Label], LeastProbability));

    private static double BrierScore(ScoredImage row)
    {
        double sum = 0;
        for (int digit = 0; digit < DigitPrediction.ClassCount; digit++)
        {
            double error = row.Scores.Span[digit] - (digit == row.Label ? 1.0 : 0.0);
            sum += error * error;
        }

        return sum;
    }

    private static MisclassifiedImage Describe(ScoredImage row, LabelledImages images) =>
        new(row.Index, images.Files[row.Index], row.Label, row.PredictedLabel, row.Scores.ToArray(), images.GetPixels(row.Index).ToArray());
}
