using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Lines;

public sealed class LineEvidenceTests
{
    private const int Frames = 20;

    /// <summary>No frame counts more against anything, and a digit without a frame counts twice that.</summary>
    private const double Least = -8;

    private static readonly LineInput Unscaled = new(new float[32 * 2 * Frames], 2 * Frames, new PixelBox(0, 0, 2 * Frames, 20), Scale: 1, Slant: 0, Left: 0);

    [Fact]
    public void Digits_and_none_are_as_probable_as_their_best_alignment()
    {
        InkPatch[] atoms = [Strokes.Solid(2, 0, 10, 20), Strokes.Solid(14, 0, 4, 20), Strokes.Solid(26, 0, 10, 20)];
        int[] bounds = [0, 6, 11, Frames]; // halfway between columns 12 and 14, and 18 and 26, two columns a frame
        Assert.All(Enumerable.Range(0, 20), seed =>
        {
            LineScores scores = RandomScores(seed);
            LineEvidence evidence = new(Unscaled, scores, atoms);
            for (int first = 0; first < atoms.Length; first++)
            {
                for (int end = first + 1; end <= atoms.Length; end++)
                {
                    Assert.Equal(Enumerable.Range(bounds[first], bounds[end] - bounds[first]).Sum(frame => At(scores, frame, LineScores.Blank)), evidence.LogarithmOfNone(first, end), 1e-4);
                    double[] logarithms = Digits(evidence, first, end);
                    Assert.All(logarithms.Index(), digit => Assert.Equal(BestAlignment(scores, bounds[first], bounds[end], digit.Index), digit.Item, 1e-4));
                }
            }
        });
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void A_digit_belongs_to_the_atom_on_whose_side_of_the_middle_of_the_gap_it_is_told(int frame, bool isOfFirst)
    {
        // Between the columns 12 and 20 the middle is 16: frame 8 begins there.
        LineEvidence evidence = new(Unscaled, Telling((frame, 3)), [Strokes.Solid(2, 0, 10, 20), Strokes.Solid(20, 0, 10, 20)]);

        Assert.Equal(isOfFirst, IsSure(Digits(evidence, 0, 1)[3]));
        Assert.Equal(!isOfFirst, IsSure(Digits(evidence, 1, 2)[3]));
        Assert.True(IsSure(Digits(evidence, 0, 2)[3]));
    }

    [Fact]
    public void What_is_told_before_the_first_ink_and_behind_the_last_counts_too()
    {
        LineEvidence evidence = new(Unscaled, Telling((0, 4), (Frames - 1, 6)), [Strokes.Solid(8, 0, 8, 20), Strokes.Solid(20, 0, 8, 20)]);

        Assert.True(IsSure(Digits(evidence, 0, 1)[4]));
        Assert.True(IsSure(Digits(evidence, 1, 2)[6]));
    }

    [Fact]
    public void Leaning_atoms_are_parted_where_their_ink_is_once_it_stands_upright()
    {
        // Upright, the strokes are at columns 7 to 12 and 21 to 26 of the input, halfway 16.5; their boxes overlap.
        InkPatch[] strokes = [Strokes.Leaning(2, 0, 5, 20, 1), Strokes.Leaning(16, 0, 5, 20, 1)];
        Assert.True(strokes[0].Box.Right > strokes[1].Box.X);
        LineInput input = Unscaled with { Slant = 1, Left = -5, Source = new PixelBox(0, 0, 2 * Frames, 20) };
        LineEvidence leaning = new(input, Telling((7, 1), (9, 7)), strokes);

        Assert.True(IsSure(Digits(leaning, 0, 1)[1]));
        Assert.True(IsSure(Digits(leaning, 1, 2)[7]));
        Assert.False(IsSure(Digits(leaning, 0, 1)[7]));
        Assert.False(IsSure(Digits(leaning, 1, 2)[1]));
    }

    [Fact]
    public void One_atom_within_another_has_no_frame_and_is_hardly_a_digit()
    {
        LineEvidence evidence = new(Unscaled, Telling((4, 0)), [Strokes.Solid(2, 0, 20, 20), Strokes.Solid(12, 5, 4, 8), Strokes.Solid(12, 15, 4, 4)]);

        Assert.All(Digits(evidence, 1, 2), logarithm => Assert.Equal(2 * Least, logarithm));
        Assert.Equal(0, evidence.LogarithmOfNone(1, 2));
        Assert.Equal(evidence.LogarithmOfNone(0, 3), evidence.LogarithmOfNone(0, 1) + evidence.LogarithmOfNone(1, 2) + evidence.LogarithmOfNone(2, 3), 1e-6);
    }

    [Fact]
    public void What_several_networks_say_is_the_mean_of_their_logarithms_each_aligned_by_itself()
    {
        InkPatch[] atoms = [Strokes.Solid(2, 0, 10, 20), Strokes.Solid(14, 0, 4, 20), Strokes.Solid(26, 0, 10, 20)];
        LineScores[] alone = [RandomScores(1), RandomScores(2), RandomScores(3)];
        LineEvidence[] evidences = [.. alone.Select(scores => new LineEvidence(Unscaled, scores, atoms))];
        LineEvidence together = new(Unscaled, Together(alone), atoms);

        Assert.Equal(evidences.Average(evidence => evidence.LogarithmOfNone(0, 2)), together.LogarithmOfNone(0, 2), 1e-4);
        double[] logarithms = Digits(together, 1, 3);
        Assert.All(logarithms.Index(), digit => Assert.Equal(evidences.Average(evidence => Digits(evidence, 1, 3)[digit.Index]), digit.Item, 1e-4));
    }

    [Fact]
    public void Networks_that_tell_a_digit_in_different_frames_agree()
    {
        LineEvidence evidence = new(Unscaled, Together(Telling((3, 5)), Telling((9, 5))), [Strokes.Solid(2, 0, 30, 20)]);

        Assert.True(IsSure(Digits(evidence, 0, 1)[5]));
    }

    [Fact]
    public void Two_different_digits_are_not_one()
    {
        LineEvidence evidence = new(Unscaled, Telling((3, 5), (12, 2)), [Strokes.Solid(2, 0, 30, 20)]);

        Assert.All(Digits(evidence, 0, 1), logarithm => Assert.True(logarithm <= Least + 0.1, $"{logarithm}"));
    }

    [Fact]
    public void No_frame_counts_more_against_a_digit_than_the_network_can_know()
    {
        float[] logarithms = [.. Enumerable.Repeat(-1000f, Frames * LineScores.ClassCount)];
        LineEvidence evidence = new(Unscaled, new LineScores(logarithms), [Strokes.Solid(2, 0, 30, 20)]);

        Assert.Equal(Least * Frames, evidence.LogarithmOfNone(0, 1));
    }

    private static bool IsSure(double logarithm) => logarithm > -0.1;

    private static double[] Digits(LineEvidence evidence, int first, int end)
    {
        double[] logarithms = new double[DigitPrediction.ClassCount];
        evidence.LogarithmsOfDigits(first, end, logarithms);
        return logarithms;
    }

    /// <summary>All but sure of some digits in a frame each, and of none in all others.</summary>
    private static LineScores Telling(params (int Frame, int Digit)[] told)
    {
        float[] logarithms = [.. Enumerable.Repeat(-20f, Frames * LineScores.ClassCount)];
        for (int frame = 0; frame < Frames; frame++)
        {
            int index = told.Where(entry => entry.Frame == frame).Select(entry => entry.Digit).FirstOrDefault(LineScores.Blank);
            logarithms[(frame * LineScores.ClassCount) + index] = -1e-4f;
        }

        return new LineScores(logarithms);
    }

    /// <summary>What several networks say, frame by frame.</summary>
    private static LineScores Together(params LineScores[] alone) => new(
        (float[])[.. Enumerable.Range(0, Frames).SelectMany(frame => alone.SelectMany(scores => scores.Logarithms.Slice(frame * LineScores.ClassCount, LineScores.ClassCount).ToArray()))],
        alone.Length);

    private static LineScores RandomScores(int seed)
    {
        Random random = new(seed);
        return new LineScores((float[])[.. Enumerable.Range(0, Frames * LineScores.ClassCount).Select(_ => -10 * random.NextSingle() * random.NextSingle())]);
    }

    private static double At(LineScores scores, int frame, int index) => Math.Max(scores.Logarithms.Span[(frame * LineScores.ClassCount) + index], Least);

    /// <summary>Tries every run of frames that may tell the digit; all others tell none.</summary>
    private static double BestAlignment(LineScores scores, int from, int to, int digit)
    {
        double best = 2 * Least;
        for (int begin = from; begin < to; begin++)
        {
            for (int end = begin + 1; end <= to; end++)
            {
                double sum = 0;
                for (int frame = from; frame < to; frame++)
                {
                    sum += At(scores, frame, frame >= begin && frame < end ? digit : LineScores.Blank);
                }

                best = Math.Max(best, sum);
            }
        }

        return best;
    }
}
