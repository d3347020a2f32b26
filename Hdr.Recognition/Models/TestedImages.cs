using System.Numerics.Tensors;
using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Models;

/// <summary>
/// The images that a model was tested on, each with its label and its scores, in the test set's order: <c>hdr/test-set.bin</c> in
/// model.zip. The buffers belong to this object and must not be changed.
/// </summary>
public sealed class TestedImages
{
    /// <summary>Test sets of more images are not kept in a model file: they would make it larger than all else in it.</summary>
    public const int MaxCount = 20_000;

    private readonly byte[] _labels;
    private readonly float[] _scores;
    private readonly byte[] _pixels;

    /// <summary>Takes over the buffers.</summary>
    /// <param name="labels">Shape <c>[count]</c>, 0 to 9; one image at least, <see cref="MaxCount"/> at most.</param>
    /// <param name="scores">Shape <c>[count, 10]</c>, row-major: probabilities.</param>
    /// <param name="pixels">Shape <c>[count, 28, 28]</c>, row-major, 0 (paper) to 255 (ink).</param>
    /// <exception cref="ArgumentException">The shapes don't fit each other, or a value is out of its range.</exception>
    public TestedImages(byte[] labels, float[] scores, byte[] pixels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(pixels);
        ThrowUnless(labels.Length is > 0 and <= MaxCount, $"Must be 1 to {MaxCount} labels. Was {labels.Length}.", nameof(labels));
        ThrowUnless(scores.Length == labels.Length * DigitPrediction.ClassCount, $"Must be {labels.Length * DigitPrediction.ClassCount} scores. Was {scores.Length}.", nameof(scores));
        ThrowUnless(pixels.Length == labels.Length * DigitNormaliser.Length, $"Must be {labels.Length * DigitNormaliser.Length} pixels. Was {pixels.Length}.", nameof(pixels));
        ThrowUnless(labels.Max() < DigitPrediction.ClassCount, $"Labels must be 0 to {DigitPrediction.ClassCount - 1}. One was {labels.Max()}.", nameof(labels));
        ThrowUnless(Array.TrueForAll(scores, score => score is >= 0 and <= 1), "Scores must be 0 to 1. One was not.", nameof(scores));
        _labels = labels;
        _scores = scores;
        _pixels = pixels;
    }

    /// <summary>How many images there are.</summary>
    public int Count => _labels.Length;

    /// <summary>What they are: shape <c>[count]</c>, 0 to 9.</summary>
    public ReadOnlySpan<byte> Labels => _labels;

    /// <summary>All scores: shape <c>[count, 10]</c>, row-major.</summary>
    public ReadOnlySpan<float> Scores => _scores;

    /// <summary>All pixels: shape <c>[count, 28, 28]</c>, row-major, 0 (paper) to 255 (ink).</summary>
    public ReadOnlySpan<byte> Pixels => _pixels;

    /// <summary>The ten probabilities of one image.</summary>
    public ReadOnlyMemory<float> GetScores(int index) => _scores.AsMemory(index * DigitPrediction.ClassCount, DigitPrediction.ClassCount);

    /// <summary>One image, shape <c>[28, 28]</c>.</summary>
    public ReadOnlyMemory<byte> GetPixels(int index) => _pixels.AsMemory(index * DigitNormaliser.Length, DigitNormaliser.Length);

    /// <summary>What one image was read as, 0 to 9: the first of its highest scores.</summary>
    public int GetPredictedLabel(int index) => TensorPrimitives.IndexOfMax(GetScores(index).Span);

    private static void ThrowUnless(bool isFine, string message, string name)
    {
        if (!isFine)
        {
            throw new ArgumentException(message, name);
        }
    }
}
