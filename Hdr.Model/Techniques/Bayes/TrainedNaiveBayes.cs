using Hdr.Model.Data;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Techniques.Bayes;

/// <summary>The digit c with the largest <c>log P(c) - sum over pixels of (x - mean)² / (2 variance) + log(variance) / 2</c>.</summary>
internal sealed class TrainedNaiveBayes : ITrainedTechnique
{
    private readonly double[] _means;

    /// <summary>Shape <c>[10, 784]</c>: <c>1 / (2 variance)</c>.</summary>
    private readonly double[] _precisions;

    /// <summary>Shape <c>[10]</c>: all that doesn't depend on the image.</summary>
    private readonly double[] _constants = new double[DigitPrediction.ClassCount];

    /// <summary>Prepares.</summary>
    /// <param name="statistics">Of the training images.</param>
    /// <param name="smoothing">The share of the largest variance that is added to every variance, above 0.</param>
    public TrainedNaiveBayes(PixelStatistics statistics, double smoothing)
    {
        Settings = $"variances smoothed by {smoothing} of the largest, chosen on the validation split";
        _means = statistics.Means;
        double added = smoothing * Math.Max(statistics.Variances.Max(), double.Epsilon);
        double[] variances = [.. statistics.Variances.Select(variance => variance + added)];
        _precisions = [.. variances.Select(variance => 1 / (2 * variance))];
        double total = statistics.Counts.Sum();
        for (int digit = 0; digit < _constants.Length; digit++)
        {
            double logDeterminant = variances.Skip(digit * DigitNormaliser.Length).Take(DigitNormaliser.Length).Sum(Math.Log);
            _constants[digit] = Math.Log(statistics.Counts[digit] / total) - (logDeterminant / 2);
        }
    }

    /// <inheritdoc/>
    public string Settings { get; }

    /// <summary>Means, precisions and constants, as double.</summary>
    public long ModelBytes => (long)(_means.Length + _precisions.Length + _constants.Length) * sizeof(double);

    /// <inheritdoc/>
    public byte[] Classify(LabelledImages images, CancellationToken cancellationToken)
    {
        byte[] answers = new byte[images.Count];
        Parallel.For(0, images.Count, new ParallelOptions { CancellationToken = cancellationToken }, image => answers[image] = Decide(images.GetPixels(image)));
        return answers;
    }

    /// <summary>There is nothing to free.</summary>
    public void Dispose()
    {
    }

    private byte Decide(ReadOnlySpan<byte> pixels)
    {
        byte best = 0;
        double bestScore = double.NegativeInfinity;
        for (byte digit = 0; digit < DigitPrediction.ClassCount; digit++)
        {
            double score = Score(pixels, digit);
            (best, bestScore) = score > bestScore ? (digit, score) : (best, bestScore);
        }

        return best;
    }

    private double Score(ReadOnlySpan<byte> pixels, int digit)
    {
        ReadOnlySpan<double> means = _means.AsSpan(digit * DigitNormaliser.Length, DigitNormaliser.Length);
        ReadOnlySpan<double> precisions = _precisions.AsSpan(digit * DigitNormaliser.Length, DigitNormaliser.Length);
        double sum = 0;
        for (int i = 0; i < pixels.Length; i++)
        {
            double difference = (pixels[i] / 255.0) - means[i];
            sum += difference * difference * precisions[i];
        }

        return _constants[digit] - sum;
    }
}
