using System.Runtime.InteropServices;
using Hdr.Model.Data;
using Hdr.Model.Export;
using Hdr.Model.Export.Onnx;
using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using TorchSharp;
using TorchSharp.Modules;

namespace Hdr.Model.Tests.Export;

public sealed class CascadeGraphTests : IDisposable
{
    private const int Count = 64;

    /// <summary>Logits divided by this little give a probability of 1: sure whatever the weights are.</summary>
    private const double Certainty = 1e-6;

    private readonly LabelledImages _images = Mnist.Test.First(Count);
    private readonly CascadeNetwork _network;
    private readonly DigitNetwork _third;

    public CascadeGraphTests()
    {
        LibTorch.Load();
        using torch.Generator generator = new(5);
        _network = new CascadeNetwork("conv8-pool-dense16", "conv4-pool-dense8", generator);
        _third = new DigitNetwork("upright-conv4-pool-dense8", generator);
        _network.eval();
        _third.eval();

        // What rounding to half precision changes is not asked here: it changes nothing in these.
        MakeHalf(_network.Second!);
        MakeHalf(_third);
    }

    public void Dispose()
    {
        _network.Dispose();
        _third.Dispose();
    }

    [Fact]
    public void What_the_first_is_not_sure_of_gets_the_mean_of_all_answers_the_others_to_two_views_each()
    {
        float[] expected = MeanOfAll();
        float[] actual = Score(_images, Export(temperatureOfFirst: 1));
        Assert.InRange(LargestDifference(expected, actual), 0, 1e-5f);
        Assert.True(LargestDifference(expected, FirstAnswers()) > 0.01f, "The networks must differ, or this test proves nothing.");
    }

    [Fact]
    public void What_the_first_is_sure_of_stays_its_answer_even_when_no_row_is_left_to_look_at()
    {
        float[] actual = Score(_images, Export(Certainty));
        Assert.Equal(FirstAnswers().Chunk(DigitPrediction.ClassCount).Select(Largest), actual.Chunk(DigitPrediction.ClassCount).Select(Largest));
        Assert.All(actual.Chunk(DigitPrediction.ClassCount), row => Assert.InRange(row.Max(), CascadeGraph.SureOfDigit, 1));
    }

    [Fact]
    public void A_network_that_looks_again_gives_the_mean_of_all_its_views_and_is_kept_once()
    {
        CascadeStage first = new(_network.First, 1), again = new(_network.First, 0.5);
        byte[] onnx = OnnxExporter.Export(first, again);
        float[] expected = InTorch(images => (AnswerOf(first, images) + torch.stack([.. TiltedViews.Of(images).Select(view => AnswerOf(again, view))]).sum([0])) / 3);
        Assert.InRange(LargestDifference(expected, Score(_images, onnx)), 0, 1e-5f);
        Assert.InRange(onnx.Length, 0, 1.5 * OnnxExporter.Export(first).Length);
    }

    [Fact]
    public void A_row_has_the_same_answer_alone_and_in_a_batch_of_sure_and_unsure_ones()
    {
        byte[] onnx = Export(TemperatureThatHalvesTheRows());
        float[] together = Score(_images, onnx);
        float[] alone = [.. Enumerable.Range(0, Count).SelectMany(index => Score(Mnist.Test.First(1, start: index), onnx))];
        Assert.InRange(LargestDifference(together, alone), 0, 1e-6f);
    }

    [Fact]
    public void Only_unsure_rows_are_looked_at_again()
    {
        double temperature = TemperatureThatHalvesTheRows();
        float[] actual = Score(_images, Export(temperature)), mean = MeanOfAll(temperature);
        bool[] isMean = [.. Enumerable.Range(0, Count).Select(index => LargestDifference(Row(mean, index), Row(actual, index)) < 1e-5f)];
        Assert.InRange(isMean.Count(taken => taken), Count / 4, 3 * Count / 4);
        Assert.All(isMean.Index().Where(row => !row.Item), row => Assert.InRange(Row(actual, row.Index).Max(), CascadeGraph.SureOfDigit, 1));
    }

    /// <summary>The second says what the first says, but surer: where the first is nearly sure, both together are.</summary>
    [Fact]
    public void The_third_is_asked_only_where_the_first_two_together_are_not_sure()
    {
        MakeHalf(_network.First);
        double temperature = TemperatureThatHalvesTheRows();
        CascadeStage first = new(_network.First, temperature), second = new(_network.First, temperature / 10), third = new(_third, 1);
        float[] actual = Score(_images, OnnxExporter.Export(first, second, third)), ofFirst = FirstAnswers(temperature);
        float[] ofTwo = InTorch(images => MeanOf(images, first, second)), ofThree = InTorch(images => MeanOf(images, first, second, third));
        string[] askedLast = [.. Enumerable.Range(0, Count).Select(index =>
            Row(ofFirst, index).Max() >= CascadeGraph.SureOfDigit ? "first" : Row(ofTwo, index).Max() >= CascadeGraph.SureTogether ? "second" : "third")];
        Assert.Equal(3, askedLast.Distinct().Count());
        Assert.All(askedLast.Index(), row => Assert.InRange(
            LargestDifference(Row(row.Item switch { "first" => ofFirst, "second" => ofTwo, _ => ofThree }, row.Index), Row(actual, row.Index)), 0, 1e-5f));
    }

    /// <summary>Two views for the second, two for all others, and those set upright.</summary>
    [Fact]
    public void What_several_networks_look_at_is_made_once()
    {
        using torch.Generator generator = new(7);
        using DigitNetwork upright = new("upright-conv4-pool-dense8", generator), other = new("conv4-pool-dense8", generator);
        upright.eval();
        other.eval();
        byte[] onnx = OnnxExporter.Export([.. new[] { _network.First, _network.Second!, other, _third, upright }.Select(network => new CascadeStage(network, 1))]);
        Assert.Equal(5, ModelProto.Parser.ParseFrom(onnx).Graph.Node.Count(node => node.OpType == "GridSample"));
    }

    [Fact]
    public void The_weights_of_all_but_the_first_are_of_half_precision()
    {
        using torch.Generator generator = new(6);
        using DigitNetwork second = new("conv4-pool-dense8", generator);
        second.eval();
        ModelProto model = ModelProto.Parser.ParseFrom(OnnxExporter.Export(new CascadeStage(_network.First, 1), new CascadeStage(second, 1)));
        Dictionary<string, TensorProto> constants = model.Graph.Initializer.ToDictionary(constant => constant.Name);
        bool[] areHalf = [.. model.Graph.Node.Where(node => node.OpType == "Conv").Select(node => AreHalf(constants[node.Input[1]]))];
        Assert.Equal([false, true], areHalf);
    }

    private static bool AreHalf(TensorProto weights) => MemoryMarshal.Cast<byte, float>(weights.RawData.Span).ToArray().All(weight => weight == (float)(Half)weight);

    /// <summary>Rounds a network's weights, and has its normalisation pass on what it gets, so that they are exported as they are.</summary>
    private static void MakeHalf(DigitNetwork network)
    {
        using IDisposable noGradient = torch.no_grad();
        using DisposeScope scope = torch.NewDisposeScope();
        foreach ((Parameter? weight, BatchNorm normalisation) in
            (IEnumerable<(Parameter?, BatchNorm)>)[.. network.Convolutions.Select(block => (block.Convolution.weight, (BatchNorm)block.Normalisation)), .. network.Hidden.Select(block => (block.Dense.weight, (BatchNorm)block.Normalisation))])
        {
            weight!.copy_(weight.to(torch.ScalarType.Float16));
            normalisation.running_var!.fill_(1 - normalisation.eps);
        }
    }

    private double TemperatureThatHalvesTheRows()
    {
        double[] margins = [.. FirstLogits().Chunk(DigitPrediction.ClassCount).Select(row => row.Order().ToArray()).Select(row => (double)row[^1] - row[^2]).Order()];
        return margins[Count / 2] / 7.5;
    }

    private float[] FirstAnswers(double temperature = 1) => InTorch(images => (NetworkOutput.Digits(_network.First.call(images)) / temperature).softmax(1));

    private float[] FirstLogits() => InTorch(images => NetworkOutput.Digits(_network.First.call(images)));

    private byte[] Export(double temperatureOfFirst) =>
        OnnxExporter.Export(new CascadeStage(_network.First, temperatureOfFirst), new CascadeStage(_network.Second!, 1), new CascadeStage(_third, 1));

    private float[] MeanOfAll(double temperatureOfFirst = 1) =>
        InTorch(images => MeanOf(images, new CascadeStage(_network.First, temperatureOfFirst), new CascadeStage(_network.Second!, 1), new CascadeStage(_third, 1)));

    /// <summary>The mean of the first network's answer and of those of the others to two views each.</summary>
    private static torch.Tensor MeanOf(torch.Tensor images, params CascadeStage[] stages)
    {
        torch.Tensor first = AnswerOf(stages[0], images);
        return stages.Skip(1).Aggregate(first, (sum, stage) => sum + torch.stack([.. TiltedViews.Of(images).Select(view => AnswerOf(stage, view))]).mean([0])) / stages.Length;
    }

    private static torch.Tensor AnswerOf(CascadeStage stage, torch.Tensor images) => (NetworkOutput.Digits(stage.Network.call(images)) / stage.Temperature).softmax(1);

    private float[] InTorch(Func<torch.Tensor, torch.Tensor> answer)
    {
        using IDisposable noGradient = torch.no_grad();
        using DisposeScope scope = torch.NewDisposeScope();
        return [.. answer(torch.tensor(_images.Pixels, [Count, 1, DigitNormaliser.Side, DigitNormaliser.Side]).to(torch.ScalarType.Float32).div_(255)).data<float>()];
    }

    private static float[] Score(LabelledImages images, byte[] onnx)
    {
        using OnnxScorer scorer = new(onnx);
        float[] inputs = new float[images.Count * DigitNormaliser.Length], scores = new float[images.Count * DigitPrediction.ClassCount];
        images.CopyInputs(0, inputs);
        scorer.Score(inputs, scores);
        return scores;
    }

    private static float[] Row(float[] scores, int index) => scores[(index * DigitPrediction.ClassCount)..((index + 1) * DigitPrediction.ClassCount)];

    private static int Largest(float[] row) => Array.IndexOf(row, row.Max());

    private static float LargestDifference(float[] left, float[] right) => left.Zip(right, (a, b) => Math.Abs(a - b)).Max();
}
