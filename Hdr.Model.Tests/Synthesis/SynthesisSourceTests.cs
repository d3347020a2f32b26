using System.Runtime.InteropServices;
using Hdr.Model.Commands;
using Hdr.Model.Synthesis;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Models;

namespace Hdr.Model.Tests.Synthesis;

public sealed class SynthesisSourceTests
{
    private const int Length = 784;

    public static TheoryData<int> Kinds => [.. Enum.GetValues<NonDigitKind>().Select(kind => (int)kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_gives_inputs_in_the_form_that_mnist_has(int kind)
    {
        for (int seed = 0; seed < 200; seed++)
        {
            float[] input = NonDigit((NonDigitKind)kind, seed);

            // The weights of a resized pixel add up to 1 but for the rounding of a few sums.
            Assert.True(input.Min() >= 0, $"Seed {seed}: the lightest pixel is {input.Min()}.");
            Assert.InRange(input.Max(), 0.94f, 1 + 1e-6f);
            Assert.InRange(LongerSide(input), 18, 22);
            Assert.False(UprightStroke.IsIn(input), $"Seed {seed} is a 1.");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_has_many_images(int kind)
    {
        float[][] inputs = [.. Enumerable.Range(0, 200).Select(seed => NonDigit((NonDigitKind)kind, seed))];

        Assert.Equal(200, inputs.Select(input => Convert.ToHexString(MemoryMarshal.AsBytes(input.AsSpan()))).Distinct().Count());
    }

    [Fact]
    public void A_seed_gives_one_image_on_any_thread()
    {
        const int Count = 400;
        float[][] alone = [.. Enumerable.Range(0, Count).Select(NonDigit)], digitsAlone = [.. Enumerable.Range(0, Count).Select(seed => Digit(seed).Input)];
        float[][] together = new float[Count][], digitsTogether = new float[Count][];

        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, seed => (together[seed], digitsTogether[seed]) = (NonDigit(seed), Digit(seed).Input));

        Assert.Equal(alone, together);
        Assert.Equal(digitsAlone, digitsTogether);
    }

    [Fact]
    public void Digits_are_what_they_say()
    {
        (float[] Input, int Label)[] digits = [.. Enumerable.Range(0, 1000).Select(Digit)];
        float[] scores = new float[digits.Length * 10];
        using BatchScorer scorer = new(ModelPackage.Load(RepositoryPaths.Model(Mnist.Data)).Onnx);

        scorer.Score(digits.SelectMany(digit => digit.Input).ToArray(), scores);

        // A 1 with a long up-stroke is a 7 to a network that has seen only MNIST.
        bool[] areRead = [.. digits.Select((digit, index) => scores.AsSpan(index * 10, 10).IndexOf(scores.AsSpan(index * 10, 10).ToArray().Max()) == digit.Label)];
        Assert.True(areRead.Count(isRead => isRead) >= 930, $"{areRead.Count(isRead => isRead)} of 1000 were read.");
        Assert.All(Enumerable.Range(0, 10), label =>
        {
            int count = digits.Count(digit => digit.Label == label), read = digits.Where((digit, index) => digit.Label == label && areRead[index]).Count();
            Assert.True(count > 60 && read > 0.6 * count, $"Of {count} drawn as {label}, {read} were read.");
        });
    }

    [Fact]
    public void Joined_digits_are_pieces_to_the_model_that_we_ship()
    {
        const int Count = 500;
        float[][] inputs = [.. Enumerable.Range(0, Count).Select(Joined)];
        float[] scores = new float[Count * DigitPrediction.ClassCount], contents = new float[Count * DigitPrediction.ContentCount];
        using BatchScorer scorer = new(ModelPackage.Load(RepositoryPaths.Model(Mnist.Data)).Onnx);
        scorer.Score(inputs.SelectMany(input => input).ToArray(), scores, contents);

        int pieces = contents.Chunk(DigitPrediction.ContentCount).Count(content => content[(int)InputContent.Pieces] > 0.5f);
        Assert.True(pieces >= 0.9 * Count, $"{pieces} of {Count} were told.");
        Assert.All(inputs, input => Assert.False(UprightStroke.IsIn(input)));
        Assert.Equal(Count, inputs.Select(input => Convert.ToHexString(MemoryMarshal.AsBytes(input.AsSpan()))).Distinct().Count());
    }

    [Fact]
    public void A_span_of_another_length_is_refused_with_both_lengths()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => SynthesisSource.DrawNonDigit(1, new float[100]));

        Assert.Contains("784", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("100", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SynthesisSource.DrawDigit(1, new float[785]));
    }

    private static float[] NonDigit(NonDigitKind kind, int seed)
    {
        float[] input = new float[Length];
        SynthesisSource.DrawNonDigit(kind, seed, input);
        return input;
    }

    private static float[] NonDigit(int seed)
    {
        float[] input = new float[Length];
        SynthesisSource.DrawNonDigit(seed, input);
        return input;
    }

    private static float[] Joined(int seed)
    {
        float[] input = new float[Length];
        SynthesisSource.DrawJoinedDigits(seed, input);
        return input;
    }

    private static (float[] Input, int Label) Digit(int seed)
    {
        float[] input = new float[Length];
        return (input, SynthesisSource.DrawDigit(seed, input));
    }

    private static int LongerSide(float[] input)
    {
        int[] ink = [.. Enumerable.Range(0, Length).Where(i => input[i] > 0)];
        return 1 + Math.Max(ink.Max(i => i % 28) - ink.Min(i => i % 28), ink.Max(i => i / 28) - ink.Min(i => i / 28));
    }
}
