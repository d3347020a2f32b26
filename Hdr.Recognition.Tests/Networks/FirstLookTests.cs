using System.Runtime.Intrinsics.X86;
using Hdr.Recognition.Models;
using Hdr.Recognition.Networks;
using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Pooling;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Networks;

public sealed class FirstLookTests : IDisposable
{
    private const int DigitCount = 1_500, NoiseCount = 50;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_shipped_model_gives_the_answers_of_its_graph_sure_or_not()
    {
        float[] inputs = [.. Digits(), .. Inputs.Random(NoiseCount, seed: 3), .. new float[DigitNormaliser.Length]];
        int count = inputs.Length / DigitNormaliser.Length;
        using OnnxScorer graph = new(ShippedModel.Onnx);
        using BatchScorer batch = new(ShippedModel.Onnx);

        (float[] expected, float[] expectedContents) = Score(graph, inputs, count);
        (float[] actual, float[] contents) = Score(batch, inputs, count);

        Assert.InRange(LargestDifference(expected, actual), 0, 1e-5f);
        Assert.InRange(LargestDifference(expectedContents, contents), 0, 1e-5f);
    }

    /// <summary>Engines are used again, for rows that are sure and rows that are not.</summary>
    [Fact]
    public void The_pool_gives_the_answers_of_the_graph_row_by_row()
    {
        float[] inputs = [.. Digits()[..(300 * DigitNormaliser.Length)], .. Inputs.Random(20, seed: 4)];
        using OnnxScorer graph = new(ShippedModel.Onnx);
        using PredictionEnginePool<DigitInput, DigitPrediction> pool = TestPool.Of(ShippedModel.Path);
        (float[] expected, float[] expectedContents) = Score(graph, inputs, 320);

        DigitPrediction[] actual = [.. inputs.Chunk(DigitNormaliser.Length).Select(image => pool.Predict(new DigitInput { Image = image }))];

        Assert.InRange(LargestDifference(expected, [.. actual.SelectMany(prediction => prediction.Score)]), 0, 1e-5f);
        Assert.InRange(LargestDifference(expectedContents, [.. actual.SelectMany(prediction => prediction.Content)]), 0, 1e-5f);
        Assert.All(actual, prediction => Assert.Equal(Array.IndexOf(prediction.Score, prediction.Score.Max()), (int)prediction.PredictedLabel));
        Assert.SkipUnless(Fma.IsSupported, "The processor has no AVX2.");
        Assert.IsType<FirstLookTransformer>(pool.GetModel());
    }

    [Fact]
    public void The_pool_answers_by_the_pipeline_alone_where_the_network_is_of_other_layers()
    {
        TestModel.Around(TinyNetwork.Saying(4)).Save(_folder.File("model.zip"));
        using PredictionEnginePool<DigitInput, DigitPrediction> pool = TestPool.Of(_folder.File("model.zip"));
        Assert.Equal(4u, pool.Predict(new DigitInput { Image = new float[DigitNormaliser.Length] }).PredictedLabel);
        Assert.IsNotType<FirstLookTransformer>(pool.GetModel());
    }

    [Fact]
    public void Most_digits_are_answered_at_the_first_look_and_some_are_left()
    {
        Assert.SkipUnless(Fma.IsSupported, "The processor has no AVX2.");
        FirstLook look = FirstLook.TryRead(ShippedModel.Onnx)!;

        IReadOnlyList<int> unsure = look.Score(Digits(), new float[DigitCount * DigitPrediction.ClassCount], new float[DigitCount * DigitPrediction.ContentCount]);

        Assert.InRange(unsure.Count, 1, DigitCount / 10);
        Assert.Equal(unsure.Order().Distinct(), unsure);
    }

    [Fact]
    public void A_network_of_other_layers_is_left_to_onnx_runtime()
    {
        Assert.Null(FirstLook.TryRead(TinyNetwork.Random(seed: 1)));
        Assert.Null(FirstLook.TryRead("no network"u8.ToArray()));
        Assert.Null(FirstLook.TryRead(default));
    }

    [Fact]
    public void A_network_that_is_cut_off_is_refused_wherever_it_is_cut()
    {
        byte[] onnx = ShippedModel.Onnx;
        foreach (int length in (int[])[1, 40, 1_000, 100_000, onnx.Length / 2, onnx.Length - 1])
        {
            Assert.Null(FirstLook.TryRead(onnx.AsMemory(0, length)));
            Assert.Throws<Microsoft.ML.OnnxRuntime.OnnxRuntimeException>(() => new BatchScorer(onnx[..length]));
        }
    }

    private static float[] Digits()
    {
        float[] inputs = new float[DigitCount * DigitNormaliser.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = Mnist.Image(i / DigitNormaliser.Length).Pixels[i % DigitNormaliser.Length] / 255f;
        }

        return inputs;
    }

    private static (float[] Scores, float[] Contents) Score(IDigitScorer scorer, float[] inputs, int count)
    {
        float[] scores = new float[count * DigitPrediction.ClassCount], contents = new float[count * DigitPrediction.ContentCount];
        scorer.Score(inputs, scores, contents);
        return (scores, contents);
    }

    private static float LargestDifference(float[] left, float[] right) => left.Zip(right, (a, b) => Math.Abs(a - b)).Max();
}
