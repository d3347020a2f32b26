using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Pooling;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Models;

public sealed class ScorerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Batches_and_single_rows_of_the_same_model_get_the_same_scores()
    {
        const int Count = (7 * BatchScorer.BlockSize) + 5; // several blocks, the last not full
        byte[] onnx = TinyNetwork.Random(seed: 7);
        TestModel.Around(onnx).Save(_folder.File("model.zip"));
        float[] inputs = Inputs.Random(Count, seed: 8);
        float[] batched = new float[Count * DigitPrediction.ClassCount], single = new float[Count * DigitPrediction.ClassCount];
        float[] batchedContents = new float[Count * DigitPrediction.ContentCount], singleContents = new float[Count * DigitPrediction.ContentCount];

        using BatchScorer batch = new(onnx);
        batch.Score(inputs, batched, batchedContents);
        using PredictionEnginePool<DigitInput, DigitPrediction> pool = OpenPool();
        new PooledScorer(pool).Score(inputs, single, singleContents);

        for (int i = 0; i < batched.Length; i++)
        {
            Assert.Equal(batched[i], single[i], 1e-5f);
        }

        Assert.All(batchedContents.Zip(singleContents), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        Assert.All(batchedContents.Chunk(DigitPrediction.ContentCount), content => Assert.InRange(content[(int)InputContent.Digit], 0.99f, 1));
    }

    [Fact]
    public void Scores_are_the_softmax_of_the_linear_map()
    {
        Random random = new(9);
        float[] weights = [.. Enumerable.Range(0, DigitNormaliser.Length * DigitPrediction.ClassCount).Select(_ => random.NextSingle() - 0.5f)];
        float[] bias = [.. Enumerable.Range(0, DigitPrediction.ClassCount).Select(_ => random.NextSingle())];
        float[] input = Inputs.Random(1, seed: 10), scores = new float[DigitPrediction.ClassCount];

        using BatchScorer scorer = new(TinyNetwork.Linear(weights, bias));
        scorer.Score(input, scores);

        double[] logits = [.. Enumerable.Range(0, 10).Select(k => bias[k] + Enumerable.Range(0, input.Length).Sum(i => (double)input[i] * weights[(i * 10) + k]))];
        double sum = logits.Sum(Math.Exp);
        for (int k = 0; k < scores.Length; k++)
        {
            Assert.Equal(Math.Exp(logits[k]) / sum, scores[k], 1e-4);
        }
    }

    [Fact]
    public void The_predicted_label_is_that_of_the_highest_score()
    {
        TestModel.Around(TinyNetwork.Random(seed: 11)).Save(_folder.File("model.zip"));
        using PredictionEnginePool<DigitInput, DigitPrediction> pool = OpenPool();

        for (int seed = 0; seed < 20; seed++)
        {
            DigitPrediction prediction = pool.Predict(new DigitInput { Image = Inputs.Random(1, seed) });
            Assert.Equal(Array.IndexOf(prediction.Score, prediction.Score.Max()), (int)prediction.PredictedLabel);
        }
    }

    [Theory]
    [InlineData(783, 10, "multiple of 784 values. Was 783")]
    [InlineData(784, 20, "Must be 10 values, 10 a digit. Was 20")]
    public void Buffers_that_do_not_fit_are_refused_with_both_numbers(int inputs, int scores, string expected)
    {
        using BatchScorer scorer = new(TinyNetwork.Saying(1));

        ArgumentException trouble = Assert.Throws<ArgumentException>(() => scorer.Score(new float[inputs], new float[scores]));

        Assert.Contains(expected, trouble.Message, StringComparison.Ordinal);
    }

    private PredictionEnginePool<DigitInput, DigitPrediction> OpenPool() => TestPool.Of(_folder.File("model.zip"));
}
