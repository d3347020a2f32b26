using Hdr.Model.Synthesis;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Training;

/// <summary>A stock of images drawn by strokes, made once: drawing one takes as long as a few of a training step's.</summary>
internal sealed class DrawnExamples
{
    private const int Length = DigitNormaliser.Length, MostNonDigits = 60_000, MostDigits = 20_000, MostJoined = 10_000;

    private readonly byte[] _nonDigits;
    private readonly byte[] _joined;
    private readonly byte[] _digits;
    private readonly byte[] _labels;

    private DrawnExamples(int nonDigits, int joined, int digits)
    {
        _nonDigits = new byte[nonDigits * Length];
        _joined = new byte[joined * Length];
        _digits = new byte[digits * Length];
        _labels = new byte[digits];
    }

    /// <summary>Draws the stock.</summary>
    /// <param name="seed">Everything drawn follows from it.</param>
    /// <param name="trainingImages">How many images the training set has: a small one needs no large stock.</param>
    public static DrawnExamples Draw(int seed, int trainingImages)
    {
        DrawnExamples examples = new(Math.Min(2 * trainingImages, MostNonDigits), Math.Min(trainingImages, MostJoined), Math.Min(trainingImages, MostDigits));
        Fill(examples._nonDigits, seed, (_, example, input) => SynthesisSource.DrawNonDigit(example, input));
        Fill(examples._joined, seed + 2, (_, example, input) => SynthesisSource.DrawJoinedDigits(example, input));
        Fill(examples._digits, seed + 1, (index, example, input) => examples._labels[index] = (byte)SynthesisSource.DrawDigit(example, input));
        return examples;
    }

    /// <summary>Copies any image without a digit.</summary>
    public void CopyNonDigit(Random random, Span<float> image) => Copy(_nonDigits, random.Next(_nonDigits.Length / Length), image);

    /// <summary>Copies several digits that touch.</summary>
    public void CopyJoined(Random random, Span<float> image) => Copy(_joined, random.Next(_joined.Length / Length), image);

    /// <summary>Copies any digit and gives its label.</summary>
    public long CopyDigit(Random random, Span<float> image)
    {
        int index = random.Next(_labels.Length);
        Copy(_digits, index, image);
        return _labels[index];
    }

    private delegate void DrawOne(int index, int seed, Span<float> input);

    private static void Fill(byte[] pixels, int seed, DrawOne draw) => Parallel.For(0, pixels.Length / Length, index =>
    {
        Span<float> input = stackalloc float[Length];
        draw(index, unchecked(seed * 1_000_003) + index, input);
        for (int i = 0; i < Length; i++)
        {
            pixels[(index * Length) + i] = (byte)MathF.Round(input[i] * 255);
        }
    });

    private static void Copy(byte[] pixels, int index, Span<float> image)
    {
        for (int i = 0; i < image.Length; i++)
        {
            image[i] = pixels[(index * Length) + i] / 255f;
        }
    }
}
