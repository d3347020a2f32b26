using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;
using Hdr.Recognition.Tests.Support;
using Microsoft.ML.OnnxRuntime;

namespace Hdr.Recognition.Tests.Lines;

public sealed class LineScorerTests
{
    private static readonly float[] Weights = TinyLineNetwork.Weights(seed: 5), Bias = [.. Enumerable.Range(0, LineScores.ClassCount).Select(index => index / 10f)];

    [Theory]
    [InlineData(2)]
    [InlineData(38)]
    [InlineData(500)]
    public void Each_two_columns_get_the_logarithms_that_the_network_gives_them(int width)
    {
        using LineScorer scorer = new(TinyLineNetwork.Linear(Weights, Bias));
        LineInput input = LineInputs.Random(width, seed: width);

        LineScores scores = scorer.Score(input);

        Assert.Equal(width / 2, scores.FrameCount);
        for (int frame = 0; frame < scores.FrameCount; frame++)
        {
            double[] expected = Logarithms(input, frame);
            Assert.All(expected.Index(), entry => Assert.Equal(entry.Item, scores.Logarithms.Span[(frame * LineScores.ClassCount) + entry.Index], 1e-4));
        }
    }

    [Fact]
    public void Many_threads_score_numbers_of_their_own_at_once()
    {
        using LineScorer scorer = new(TinyLineNetwork.Linear(Weights, Bias));
        LineInput[] inputs = [.. Enumerable.Range(0, 12).Select(seed => LineInputs.Random(20 + (2 * seed), seed))];
        float[][] alone = [.. inputs.Select(input => scorer.Score(input).Logarithms.ToArray())];

        Parallel.For(0, 600, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Assert.Equal(alone[i % 12], scorer.Score(inputs[i % 12]).Logarithms.ToArray()));
    }

    [Fact]
    public void Bytes_that_are_no_network_are_refused() => Assert.ThrowsAny<OnnxRuntimeException>(() => new LineScorer([1, 2, 3]).Dispose());

    [Fact]
    public void A_network_of_another_kind_is_refused() =>
        Assert.Contains("11 values a frame", Assert.Throws<ModelFileException>(() => new LineScorer(TinyNetwork.Saying(1)).Dispose()).Message, StringComparison.Ordinal);

    /// <summary>In double precision, term by term.</summary>
    private static double[] Logarithms(LineInput input, int frame)
    {
        double[] logits = new double[LineScores.ClassCount];
        for (int index = 0; index < logits.Length; index++)
        {
            logits[index] = Bias[index];
            for (int pixel = 0; pixel < LineNormaliser.Height * 2; pixel++)
            {
                (int row, int column) = (pixel / 2, pixel % 2);
                logits[index] += (double)Weights[(index * LineNormaliser.Height * 2) + pixel] * input.Pixels[(row * input.Width) + (2 * frame) + column];
            }
        }

        double sum = logits.Sum(Math.Exp);
        return [.. logits.Select(logit => logit - Math.Log(sum))];
    }
}
