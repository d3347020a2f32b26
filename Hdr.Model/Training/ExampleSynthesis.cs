using System.Runtime.InteropServices;
using Hdr.Model.Synthesis;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>Batches of digits, good and bad, and of what is none.</summary>
internal sealed class ExampleSynthesis
{
    private const int Length = DigitNormaliser.Length;

    /// <summary>Of the images without a digit, so many are digits in negative: paper taken for ink. A reader that tries both must be told which it is.</summary>
    private const double NegativeShare = 0.06;

    /// <summary>Of the pieces of digits, so many are several digits drawn by strokes; the rest is cut from the training set's.</summary>
    private const double JoinedShare = 0.15;

    private readonly ImageTensors _training;
    private readonly AugmentationOptions _near;
    private readonly RandomSource _random;
    private readonly DigitPieces _pieces;
    private readonly DrawnExamples _drawn;
    private float[] _pixels = [];

    public ExampleSynthesis(ImageTensors training, AugmentationOptions augmentation, RandomSource random)
    {
        _training = training;
        _near = augmentation;
        _random = random;
        _pieces = new DigitPieces(training.Bytes, training.Digits);
        _drawn = DrawnExamples.Draw(random.Seed, training.Count);
    }

    /// <summary>The batch of a step.</summary>
    /// <param name="indices">Which images of the training set.</param>
    /// <param name="options">What to show beside them, and how distorted.</param>
    /// <param name="step">From 0, over all epochs.</param>
    /// <param name="generator">For the distortions.</param>
    public ExampleBatch Draw(long[] indices, SynthesisOptions options, int step, Generator generator)
    {
        int count = indices.Length + (int)Math.Round(indices.Length * options.NonDigits);
        float[] pixels = Buffer(count);
        long[] labels = new long[count];
        long[] contents = new long[count];
        ForEach(count, step, pass: 0, (index, strip, random) =>
        {
            Span<float> image = pixels.AsSpan(index * Length, Length);
            labels[index] = index < indices.Length ? DrawDigit((int)indices[index], options, strip, random, image) : ExampleBatch.NoDigit;
            contents[index] = (long)(index < indices.Length ? InputContent.Digit : DrawNonDigit(options, strip, random, image));
        });
        Distort(pixels, options, generator);
        Degrade(pixels, options, step);
        Device device = _training.Pixels.device;
        return new ExampleBatch(ToTensor(pixels).to(device), tensor(labels).to(device), tensor(contents).to(device));
    }

    /// <summary>All steps are of one size: their pixels, half a megabyte and more, are not allocated anew.</summary>
    private float[] Buffer(int count) => _pixels.Length == count * Length ? _pixels : _pixels = new float[count * Length];

    private long DrawDigit(int index, SynthesisOptions options, DigitStrip strip, Random random, Span<float> image)
    {
        double kind = random.NextDouble();
        if (kind < options.DrawnDigits)
        {
            return _drawn.CopyDigit(random, image);
        }

        if (kind < options.DrawnDigits + options.BadlyCut)
        {
            _pieces.DrawBadlyCut(index, strip, random, image);
        }
        else
        {
            _training.CopyTo(index, image);
        }

        return _training.Digits.Span[index];
    }

    private InputContent DrawNonDigit(SynthesisOptions options, DigitStrip strip, Random random, Span<float> image)
    {
        if (random.NextDouble() < NegativeShare)
        {
            _training.CopyTo(random.Next(_training.Count), image);
            System.Numerics.Tensors.TensorPrimitives.Subtract(1, image, image);
        }
        else if (random.NextDouble() < options.Drawn)
        {
            _drawn.CopyNonDigit(random, image);
        }
        else if (random.NextDouble() < JoinedShare)
        {
            _drawn.CopyJoined(random, image);
            return InputContent.Pieces;
        }
        else
        {
            return _pieces.DrawNonDigit(strip, random, image);
        }

        return InputContent.Foreign;
    }

    /// <summary>Most a little, some far.</summary>
    private void Distort(float[] pixels, SynthesisOptions options, Generator generator)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor images = ToTensor(pixels);
        Tensor isDistant = rand(images.shape[0], generator: generator).lt(options.Distant);
        Tensor factors = isDistant.to(ScalarType.Float32).mul_(options.DistantFactor - 1).add_(1);
        MemoryMarshal.Cast<byte, float>(Augmentation.Distort(images, _near, generator, factors).contiguous().bytes).CopyTo(pixels);
    }

    /// <summary>Copies into memory of libtorch's. Made from the array, a tensor would hold a managed copy, of which hundreds of megabytes pile up until one is collected.</summary>
    private static Tensor ToTensor(float[] pixels)
    {
        Tensor images = empty([pixels.Length / Length, 1, DigitNormaliser.Side, DigitNormaliser.Side]);
        MemoryMarshal.AsBytes(pixels.AsSpan()).CopyTo(images.bytes);
        return images;
    }

    private void Degrade(float[] pixels, SynthesisOptions options, int step)
    {
        int count = pixels.Length / Length;
        ForEach(count, step, pass: 1, (index, _, random) =>
        {
            if (random.NextDouble() < options.Degraded)
            {
                Degradation.Apply(pixels.AsSpan(index * Length, Length), random);
            }
        });
    }

    private void ForEach(int count, int step, int pass, Action<int, DigitStrip, Random> draw) =>
        Parallel.For(0, count, () => new DigitStrip(), (index, _, strip) =>
        {
            draw(index, strip, _random.ForExample(step, (pass * count) + index));
            return strip;
        }, _ => { });
}
