using Hdr.Recognition.Images;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Reading;

namespace Hdr.Recognition.Tests.Reading;

/// <summary>When a line network is asked, and what its answer changes: with scorers that say the same of all ink.</summary>
public sealed class WholeNumberTests
{
    [Fact]
    public void A_line_network_is_not_asked_where_each_digit_is_beyond_doubt()
    {
        SameLineScorer lines = new(7);

        Assert.Equal("44", Read(new SameScorer(4, 0.999f, presence: 0.999f), lines));
        Assert.Equal(0, lines.Count);
    }

    [Fact]
    public void Where_a_digit_is_in_doubt_it_is_asked_once_for_each_number_and_its_word_counts()
    {
        SameLineScorer lines = new(7);

        Assert.Equal("77", Read(new SameScorer(4, 0.6f, presence: 0.9f), lines));
        Assert.Equal(1, lines.Count);
    }

    [Fact]
    public void A_model_without_a_line_network_reads_as_if_there_were_no_scorer_of_lines() =>
        Assert.Equal("44", Read(new SameScorer(4, 0.6f, presence: 0.9f), new SameLineScorer(null)));

    [Fact]
    public void Both_networks_probabilities_are_the_readings()
    {
        SameScorer digits = new(4, 0.6f, presence: 0.9f);
        float alone = Reading(digits, lines: null).Numbers[0].Digits[0].Scores[4];
        float together = Reading(digits, new SameLineScorer(4)).Numbers[0].Digits[0].Scores[4];

        Assert.Equal(0.6f, alone, 1e-5f);
        Assert.InRange(together, 0.9f, 1);
    }

    private static string Read(IDigitScorer digits, ILineScorer? lines) => Reading(digits, lines).Text;

    /// <summary>Reads two boxes beside each other.</summary>
    private static ImageReading Reading(IDigitScorer digits, ILineScorer? lines)
    {
        byte[] pixels = new byte[140 * 100];
        Array.Fill(pixels, (byte)240);
        for (int y = 30; y < 70; y++)
        {
            pixels.AsSpan((y * 140) + 40, 18).Fill(20);
            pixels.AsSpan((y * 140) + 70, 18).Fill(20);
        }

        return new DigitReader(digits, lines).Read(new GrayImage(pixels, 140, 100));
    }

    /// <summary>Says the same of each patch of ink.</summary>
    private sealed class SameScorer(int digit, float confidence, float presence) : IDigitScorer
    {
        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
        {
            for (int i = 0; i < inputs.Length / DigitNormaliser.Length; i++)
            {
                Span<float> row = scores.Span.Slice(i * DigitPrediction.ClassCount, DigitPrediction.ClassCount);
                row.Fill((1 - confidence) / 9);
                row[digit] = confidence;
                contents.Span.Slice(i * DigitPrediction.ContentCount, DigitPrediction.ContentCount).Fill((1 - presence) / 2);
                contents.Span[(i * DigitPrediction.ContentCount) + (int)InputContent.Digit] = presence;
            }
        }
    }

    /// <summary>Tells one digit in each half of a number; without one there are no scores.</summary>
    private sealed class SameLineScorer(int? told) : ILineScorer
    {
        public int Count { get; private set; }

        public LineScores? Score(LineInput input)
        {
            Count++;
            if (told is not int index)
            {
                return null;
            }

            int frames = input.Width / LineScores.ColumnsOfFrame;
            float[] logarithms = [.. Enumerable.Repeat(-9f, frames * LineScores.ClassCount)];
            for (int frame = 0; frame < frames; frame++)
            {
                bool isMiddle = frame == frames / 4 || frame == frames * 3 / 4;
                logarithms[(frame * LineScores.ClassCount) + (isMiddle ? index : LineScores.Blank)] = -0.001f;
            }

            return new LineScores(logarithms);
        }
    }
}
