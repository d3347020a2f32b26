using Hdr.Model.Synthesis;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Training;

/// <summary>A stock of images drawn by strokes, made once: drawing one takes as long as a few of a training step's.</summary>
internal sealed class DrawnExamples
{
    private const int Length = DigitNormaliser.Length, NonDigitCount = 60_000, DigitCount = 10_000;

    private readonly byte[] _nonDigits = new byte[NonDigitCount * Length];
    private readonly byte[] _digits = new byte[DigitCount * Length];
    private readonly byte[] _labels = new byte[DigitCount];

    /// <summary>Draws the stock.</summary>
    /// <param name="seed">Everything drawn follows from it.</param>
    public static DrawnExamples Draw(int seed)
    {
        DrawnExamples examples = new();
        Fill(examples._nonDigits, seed, (_, example, input) => SynthesisSource.DrawNonDigit(example, input));
        Fill(examples._digits, seed + 1, (index, example, input) => examples._labels[index] = (byte)SynthesisSource.DrawDigit(example, input));
        return examples;
    }

    /// <summary>Copies any image without a digit.</summary>
    public void CopyNonDigit(Random random, Span<float> image) => Copy(_nonDigits, random.Next(NonDigitCount), image);

    /// <summary>Copies any digit and gives its label.</summary>
    public long CopyDigit(Random random, Span<float> image)
    {
        int index = random.Next(DigitCount);
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
