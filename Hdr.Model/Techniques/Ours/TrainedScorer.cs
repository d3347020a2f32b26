using Hdr.Model.Data;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Techniques.Ours;

/// <summary>One of our networks as a folder is read with it: from its ONNX bytes, by <see cref="BatchScorer"/>.</summary>
internal sealed class TrainedScorer(byte[] onnx, string settings) : ITrainedTechnique
{
    private const int BatchSize = 1_024;

    private readonly BatchScorer _scorer = new(onnx);

    /// <inheritdoc/>
    public string Settings { get; } = settings;

    /// <inheritdoc/>
    public long ModelBytes { get; } = onnx.Length;

    /// <inheritdoc/>
    public double? EarlierTrainingSeconds { get; init; }

    /// <inheritdoc/>
    public byte[] Classify(LabelledImages images, CancellationToken cancellationToken)
    {
        byte[] answers = new byte[images.Count];
        float[] inputs = new float[BatchSize * DigitNormaliser.Length];
        float[] scores = new float[BatchSize * DigitPrediction.ClassCount];
        for (int start = 0; start < images.Count; start += BatchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = Math.Min(BatchSize, images.Count - start);
            Memory<float> batch = inputs.AsMemory(0, count * DigitNormaliser.Length);
            images.CopyInputs(start, batch.Span);
            _scorer.Score(batch, scores.AsMemory(0, count * DigitPrediction.ClassCount), contents: default);
            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<float> row = scores.AsSpan(i * DigitPrediction.ClassCount, DigitPrediction.ClassCount);
                answers[start + i] = (byte)System.Numerics.Tensors.TensorPrimitives.IndexOfMax(row);
            }
        }

        return answers;
    }

    /// <inheritdoc/>
    public void Dispose() => _scorer.Dispose();
}
