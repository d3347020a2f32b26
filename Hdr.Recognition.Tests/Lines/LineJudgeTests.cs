using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;
using Hdr.Recognition.Segmentation;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Lines;

public sealed class LineJudgeTests
{
    private const int Frames = 20;

    private static readonly InkPatch[] Atoms = [Strokes.Solid(2, 0, 14, 20), Strokes.Solid(22, 0, 14, 20)];
    private static readonly DigitCandidate[] Candidates = [new(0, 1, Atoms[0], true, 0), new(1, 2, Atoms[1], true, 0), new(0, 2, InkPatch.Union(Atoms), false, 0)];

    [Fact]
    public void Where_the_digit_network_wavers_the_line_networks_word_decides()
    {
        (_, LineJudge word) = Listen(Telling((4, 7), (15, 2)));

        Assert.Equal(7, Best(word.Combine(0, Wavering(1, 7))));
        Assert.Equal(2, Best(word.Combine(1, Wavering(3, 2))));
        DigitScore judged = word.Judge(0, Wavering(1, 7), presence: 0.6f, foreignness: 0.2f);
        Assert.Equal((0.4f, 0.6f, 0.2f), (judged.Confidence, judged.Presence, judged.Foreignness));
        Assert.InRange(judged.LinePresence, 0.99f, 1);
    }

    [Fact]
    public void Where_the_line_network_wavers_the_digit_networks_word_decides()
    {
        (_, LineJudge word) = Listen(Even());

        Assert.Equal(1, Best(word.Combine(0, Wavering(1, 7))));
        Assert.Equal(0.5f, word.Judge(0, Wavering(1, 7), presence: 1, foreignness: 0).Confidence);
    }

    [Fact]
    public void Both_digits_of_a_number_are_not_taken_for_one()
    {
        (_, LineJudge word) = Listen(Telling((4, 7), (15, 2)));

        DigitScore one = word.Judge(0, Sure(7), presence: 1, foreignness: 0), both = word.Judge(2, Sure(7), presence: 1, foreignness: 0);

        Assert.True(both.Cost > one.Cost + word.CostOfNone(0) / 4);
        Assert.InRange(both.LinePresence, 0, 0.01f);
    }

    [Fact]
    public void It_costs_more_to_leave_a_told_digit_out_than_ink_that_none_is_told_of()
    {
        (_, LineJudge word) = Listen(Telling((4, 7)));

        Assert.InRange(word.CostOfNone(1), 0, 0.1);
        Assert.True(word.CostOfNone(0) > 5, $"{word.CostOfNone(0)}");
    }

    [Fact]
    public void Combined_probabilities_are_the_weighted_geometric_mean()
    {
        Assert.All(Enumerable.Range(0, 10), seed =>
        {
            Random random = new(seed);
            (LineEvidence evidence, LineJudge word) = Listen(RandomScores(random));
            double weight = -word.CostOfNone(0) / evidence.LogarithmOfNone(0, 1);
            Assert.True(weight > 0);
            for (int candidate = 0; candidate < Candidates.Length; candidate++)
            {
                float[] scores = RandomProbabilities(random);
                double[] logarithms = new double[10];
                evidence.LogarithmsOfDigits(Candidates[candidate].First, Candidates[candidate].End, logarithms);
                double[] means = [.. scores.Zip(logarithms, (score, logarithm) => Math.Pow(score, 1 / (1 + weight)) * Math.Exp(logarithm * weight / (1 + weight)))];

                float[] combined = word.Combine(candidate, scores);
                Assert.All(combined.Index(), digit => Assert.Equal(means[digit.Index] / means.Sum(), digit.Item, 1e-5));
                Assert.Equal(scores[Best(combined)], word.Judge(candidate, scores, presence: 1, foreignness: 0).Confidence);
            }
        });
    }

    [Fact]
    public void Nothing_that_the_digit_network_may_say_costs_less_than_what_it_has_not_said()
    {
        Assert.All(Enumerable.Range(0, 50), seed =>
        {
            Random random = new(seed);
            (_, LineJudge word) = Listen(RandomScores(random));
            for (int candidate = 0; candidate < Candidates.Length; candidate++)
            {
                double unseen = word.JudgeUnseen(candidate).Cost;
                Assert.True(unseen <= word.Judge(candidate, RandomProbabilities(random), random.NextSingle(), random.NextSingle()).Cost + 1e-6);

                // The best that it may say is that it is surely the digit that the line network finds likeliest.
                double[] sure = [.. Enumerable.Range(0, 10).Select(digit => word.Judge(candidate, Sure(digit), presence: 1, foreignness: 0).Cost)];
                Assert.Equal(sure.Min(), unseen, 1e-6);
            }
        });
    }

    private static (LineEvidence Evidence, LineJudge Word) Listen(LineScores scores)
    {
        LineInput input = new(new float[32 * 2 * Frames], 2 * Frames, new PixelBox(0, 0, 2 * Frames, 20), Scale: 1, Slant: 0, Left: 0);
        LineEvidence evidence = new(input, scores, Atoms);
        return (evidence, new LineJudge(evidence, Candidates));
    }

    private static int Best(float[] scores) => scores.Index().MaxBy(score => score.Item).Index;

    private static float[] Sure(int sure) => [.. Enumerable.Range(0, DigitPrediction.ClassCount).Select(digit => digit == sure ? 1f : 0)];

    /// <summary>One digit with probability 0.5, another with 0.4.</summary>
    private static float[] Wavering(int first, int second) => [.. Enumerable.Range(0, DigitPrediction.ClassCount).Select(digit => digit == first ? 0.5f : digit == second ? 0.4f : 0.0125f)];

    private static float[] RandomProbabilities(Random random)
    {
        float[] values = [.. Enumerable.Range(0, DigitPrediction.ClassCount).Select(_ => random.NextSingle() + 0.001f)];
        return [.. values.Select(value => value / values.Sum())];
    }

    private static LineScores RandomScores(Random random) =>
        new((float[])[.. Enumerable.Range(0, Frames * LineScores.ClassCount).Select(_ => -3 * random.NextSingle() * random.NextSingle())]);

    private static LineScores Even() => new((float[])[.. Enumerable.Repeat((float)-Math.Log(LineScores.ClassCount), Frames * LineScores.ClassCount)]);

    /// <summary>All but sure of some digits in a frame each, and of none in all others.</summary>
    private static LineScores Telling(params (int Frame, int Digit)[] told)
    {
        float[] logarithms = [.. Enumerable.Repeat(-20f, Frames * LineScores.ClassCount)];
        for (int frame = 0; frame < Frames; frame++)
        {
            logarithms[(frame * LineScores.ClassCount) + told.Where(entry => entry.Frame == frame).Select(entry => entry.Digit).FirstOrDefault(LineScores.Blank)] = -1e-4f;
        }

        return new LineScores(logarithms);
    }
}
