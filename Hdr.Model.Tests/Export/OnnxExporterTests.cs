using Hdr.Model.Data;
using Hdr.Model.Export;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using TorchSharp;

namespace Hdr.Model.Tests.Export;

public sealed class OnnxExporterTests(SmallModel model)
{
    private const int Count = 1_000;

    private readonly TrainedNetwork _trained = model.Trained;
    private readonly LabelledImages _images = Mnist.Test.First(Count);

    [Fact]
    public void Onnx_runtime_gives_the_probabilities_of_libtorch_on_a_thousand_test_images()
    {
        float[] expected = ScoreByLibTorch();
        float[] actual = ScoreByOnnxRuntime(batchSize: Count);
        Assert.InRange(expected.Zip(actual, (left, right) => Math.Abs(left - right)).Max(), 0, 1e-4f);
    }

    [Fact]
    public void The_network_compared_is_no_random_one()
    {
        float[] scores = ScoreByLibTorch();
        int right = Enumerable.Range(0, Count).Count(index => Array.IndexOf(Row(scores, index), Row(scores, index).Max()) == _images.Labels[index]);
        Assert.True(right > 0.9 * Count, $"{right} of {Count} are right.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void The_batch_dimension_is_free(int batchSize)
    {
        float[] expected = ScoreByLibTorch()[..(21 * DigitPrediction.ClassCount)];
        float[] actual = ScoreByOnnxRuntime(batchSize)[..expected.Length];
        Assert.InRange(expected.Zip(actual, (left, right) => Math.Abs(left - right)).Max(), 0, 1e-4f);
    }

    [Fact]
    public void Probabilities_add_up_to_one() =>
        Assert.All(Enumerable.Range(0, Count), index => Assert.Equal(1, Row(ScoreByLibTorchOnce.Value, index).Sum(), 5));

    [Fact]
    public void A_temperature_divides_the_logits_before_the_softmax()
    {
        const double Temperature = 2.5;
        byte[] onnx = OnnxExporter.Export(new CascadeStage(_trained.Network, Temperature));
        float[] actual = ScoreByOnnxRuntime(onnx, batchSize: Count);

        // Dividing logits is taking probabilities to the power of 1 / temperature, and making them add up to one again.
        foreach ((float[] expected, float[] scores) in ScoreByLibTorch().Chunk(DigitPrediction.ClassCount).Zip(actual.Chunk(DigitPrediction.ClassCount)))
        {
            double[] powers = [.. expected.Select(probability => Math.Pow(probability, 1 / Temperature))];
            Assert.All(scores.Index(), score => Assert.Equal(powers[score.Index] / powers.Sum(), score.Item, 1e-3));
        }
    }

    [Fact]
    public void Onnx_runtime_gives_the_contents_of_libtorch()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        float[] expected = [.. NetworkOutput.Content(_trained.Network.call(Images())).softmax(1).data<float>()];
        float[] inputs = new float[Count * DigitNormaliser.Length], contents = new float[Count * DigitPrediction.ContentCount];
        _images.CopyInputs(0, inputs);
        using OnnxScorer scorer = new(_trained.Onnx);
        scorer.Score(inputs, new float[Count * DigitPrediction.ClassCount], contents);
        Assert.InRange(expected.Zip(contents, (left, right) => Math.Abs(left - right)).Max(), 0, 1e-4f);
        Assert.All(contents.Chunk(DigitPrediction.ContentCount), content => Assert.Equal(1, content.Sum(), 5));
    }

    private Lazy<float[]> ScoreByLibTorchOnce => field ??= new Lazy<float[]>(ScoreByLibTorch);

    private float[] ScoreByLibTorch()
    {
        using IDisposable noGradient = torch.no_grad();
        using DisposeScope scope = torch.NewDisposeScope();
        return [.. NetworkOutput.Digits(_trained.Network.call(Images())).softmax(1).data<float>()];
    }

    private torch.Tensor Images() => torch.tensor(_images.Pixels, [Count, 1, DigitNormaliser.Side, DigitNormaliser.Side]).to(torch.ScalarType.Float32).div_(255);

    private float[] ScoreByOnnxRuntime(int batchSize) => ScoreByOnnxRuntime(_trained.Onnx, batchSize);

    private float[] ScoreByOnnxRuntime(byte[] onnx, int batchSize)
    {
        using OnnxScorer scorer = new(onnx);
        float[] scores = new float[Count * DigitPrediction.ClassCount];
        for (int start = 0; start + batchSize <= Count; start += batchSize)
        {
            float[] inputs = new float[batchSize * DigitNormaliser.Length];
            _images.CopyInputs(start, inputs);
            scorer.Score(inputs, scores.AsMemory(start * DigitPrediction.ClassCount, batchSize * DigitPrediction.ClassCount));
        }

        return scores;
    }

    private static float[] Row(float[] scores, int index) => scores[(index * DigitPrediction.ClassCount)..((index + 1) * DigitPrediction.ClassCount)];
}
