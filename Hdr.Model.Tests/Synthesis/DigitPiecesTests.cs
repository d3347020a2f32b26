using Hdr.Model.Commands;
using Hdr.Model.Data;
using Hdr.Model.Synthesis;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Models;

namespace Hdr.Model.Tests.Synthesis;

/// <summary>Judged by the model that we ship, which must tell digits from what is none.</summary>
public sealed class DigitPiecesTests
{
    private const int Count = 400;

    private readonly DigitPieces _pieces;
    private readonly LabelledImages _digits = Mnist.Training.First(1_000);

    public DigitPiecesTests() => _pieces = new DigitPieces(_digits.Pixels, _digits.Labels);

    [Fact]
    public void Few_of_what_is_no_digit_pass_for_one()
    {
        int passed = Presences((strip, index, input) => _pieces.DrawNonDigit(strip, new Random(index), input.Span)).Count(presence => presence >= 0.5f);
        Assert.True(passed <= 0.12 * Count, $"{passed} of {Count} pass for a digit.");
    }

    [Fact]
    public void Most_badly_cut_digits_are_still_digits()
    {
        int passed = Presences((strip, index, input) => _pieces.DrawBadlyCut(index, strip, new Random(index), input.Span)).Count(presence => presence >= 0.5f);
        Assert.True(passed >= 0.9 * Count, $"{passed} of {Count} pass for a digit.");
    }

    [Fact]
    public void Everything_is_as_the_network_takes_it()
    {
        DigitStrip strip = new();
        float[] input = new float[784];
        for (int seed = 0; seed < Count; seed++)
        {
            _pieces.DrawNonDigit(strip, new Random(seed), input);
            Assert.All(input, level => Assert.InRange(level, 0, 1 + 1e-6f));
            Assert.True(input.Sum() > 5);
        }
    }

    [Fact]
    public void The_same_seed_draws_the_same()
    {
        float[] first = new float[784], second = new float[784];
        _pieces.DrawNonDigit(new DigitStrip(), new Random(4), first);
        _pieces.DrawNonDigit(new DigitStrip(), new Random(4), second);
        Assert.Equal(first, second);
    }

    private static float[] Presences(Action<DigitStrip, int, Memory<float>> draw)
    {
        float[] inputs = new float[Count * 784], contents = new float[Count * DigitPrediction.ContentCount];
        DigitStrip strip = new();
        for (int index = 0; index < Count; index++)
        {
            draw(strip, index, inputs.AsMemory(index * 784, 784));
        }

        using BatchScorer scorer = new(ModelPackage.Load(RepositoryPaths.Model(Mnist.Data)).Onnx);
        scorer.Score(inputs, new float[Count * DigitPrediction.ClassCount], contents);
        return [.. contents.Chunk(DigitPrediction.ContentCount).Select(content => content[(int)InputContent.Digit])];
    }
}
