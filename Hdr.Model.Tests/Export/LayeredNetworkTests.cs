using Google.Protobuf;
using Hdr.Model.Export;
using Hdr.Model.Export.Onnx;
using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Models;
using Hdr.Recognition.Networks;
using Hdr.Recognition.Networks.Onnx;
using Hdr.Recognition.Networks.Winograd;
using Hdr.Recognition.Normalisation;
using TorchSharp;
using TorchSharp.Modules;

namespace Hdr.Model.Tests.Export;

/// <summary>What is exported and computed by ourselves, against ONNX Runtime. Registers that this processor lacks are emulated.</summary>
public sealed class LayeredNetworkTests
{
    private const string Shipped = "conv32-conv32-pool-conv64-conv64-pool-dense128";

    public LayeredNetworkTests() => LibTorch.Load();

    public static TheoryData<string, int> Shapes
    {
        get
        {
            TheoryData<string, int> data = [];
            foreach (string shape in (string[])[Shipped, "conv32-conv32-dense32", "conv16-conv16-conv48-pool-conv32-dense64-dense32", "conv32-conv64-pool-conv128-conv128-conv128-pool-dense192", "conv16-conv16-pool-conv16-conv32-pool"])
            {
                foreach (int count in (int[])[1, 2, 17])
                {
                    data.Add(shape, count);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Our_layers_give_the_probabilities_of_onnx_runtime(string shape, int count)
    {
        byte[] onnx = Export(shape, seed: count);
        (float[] digits, float[] contents) = ScoreByOnnxRuntime(onnx, count);

        Assert.All([Create<TileVector256>(onnx), Create<TileVector512>(onnx)], network =>
        {
            (float[] ourDigits, float[] ourContents) = Score(network!, count);
            Assert.InRange(LargestDifference(digits, ourDigits), 0, 1e-5f);
            Assert.InRange(LargestDifference(contents, ourContents), 0, 1e-5f);
        });
        Assert.True(Spread(digits) > 0.01f && Spread(contents) > 0.01f, "Probabilities that are all the same prove nothing.");
    }

    [Theory]
    [InlineData("conv32-conv32-pool-conv60-dense32")]
    [InlineData("conv30-conv32-pool-dense32")]
    [InlineData("conv32-pool-conv32-dense32")]
    [InlineData("conv32-conv32-pool-dense30")]
    [InlineData("conv32-dense32")]
    [InlineData("upright-conv32-conv32-dense32")]
    public void Other_layers_are_left_to_onnx_runtime(string shape) => Assert.Null(FirstLook.TryRead(Export(shape, seed: 1)));

    /// <summary>Read as if it were ours, such a graph would be answered wrongly.</summary>
    [Theory]
    [InlineData("Conv", "pads")]
    [InlineData("Conv", "kernel_shape")]
    [InlineData("MaxPool", "kernel_shape")]
    [InlineData("MaxPool", "strides")]
    [InlineData("Flatten", "axis")]
    [InlineData("Gemm", "transB")]
    [InlineData("Softmax", "axis")]
    [InlineData("ReduceMax", "axes")]
    [InlineData("Gather", "axis")]
    [InlineData("Relu", null)]
    [InlineData("Or", null)]
    [InlineData("And", null)]
    [InlineData("Less", null)]
    [InlineData("Greater", null)]
    [InlineData("NonZero", null)]
    [InlineData("ScatterND", null)]
    public void A_graph_that_differs_in_one_thing_is_left_to_onnx_runtime(string operation, string? attribute)
    {
        byte[] onnx = Export(Shipped, seed: 5, second: "conv4-pool-dense8");
        Assert.SkipWhen(FirstLook.TryRead(onnx) is null, "The processor has no AVX2.");
        ModelProto model = ModelProto.Parser.ParseFrom(onnx);
        NodeProto node = model.Graph.Node.First(candidate => candidate.OpType == operation);
        if (attribute is null)
        {
            node.OpType = "Other";
        }
        else
        {
            AttributeProto changed = node.Attribute.Single(candidate => candidate.Name == attribute);
            long[] values = [.. changed.Ints.Select(value => value + 1)];
            changed.Ints.Clear();
            changed.Ints.Add(values);
            changed.I++;
        }

        Assert.Null(FirstLook.TryRead(model.ToByteArray()));
    }

    [Fact]
    public void What_memory_held_before_does_not_matter()
    {
        byte[] onnx = Export(Shipped, seed: 2);
        foreach (LayeredNetwork? network in (IEnumerable<LayeredNetwork?>)[Create<TileVector256>(onnx), Create<TileVector512>(onnx)])
        {
            float[] before = Score(network!, 3).Digits;
            SpoiltMemory.InPool();
            Assert.Equal(before, Score(network!, 3).Digits);
        }
    }

    /// <summary>Nobody has to look again where nobody else is.</summary>
    [Fact]
    public void A_network_that_is_alone_answers_all()
    {
        FirstLook? look = FirstLook.TryRead(Export(Shipped, seed: 3));
        Assert.SkipWhen(look is null, "The processor has no AVX2.");
        Assert.Empty(look.Score(Inputs(20), new float[20 * DigitPrediction.ClassCount], new float[20 * DigitPrediction.ContentCount]));
    }

    /// <summary>Networks that learnt nothing are sure of nothing.</summary>
    [Fact]
    public void In_a_cascade_what_is_not_sure_is_left()
    {
        FirstLook? look = FirstLook.TryRead(Export(Shipped, seed: 4, second: "conv4-pool-dense8"));
        Assert.SkipWhen(look is null, "The processor has no AVX2.");
        Assert.Equal(Enumerable.Range(0, 20), look.Score(Inputs(20), new float[20 * DigitPrediction.ClassCount], new float[20 * DigitPrediction.ContentCount]));
    }

    private static byte[] Export(string shape, int seed, string? second = null)
    {
        using torch.Generator generator = new((ulong)seed);
        using CascadeNetwork cascade = new(shape, second, generator);
        cascade.eval();
        Enliven(cascade.First, generator);
        return OnnxExporter.Export([.. cascade.Stages.Select(stage => new CascadeStage(stage, 1))]);
    }

    /// <summary>Gives weights that let values through as large as they come (He et al., 2015), biases, and answers that differ.</summary>
    private static void Enliven(DigitNetwork network, torch.Generator generator)
    {
        using IDisposable noGradient = torch.no_grad();
        foreach (torch.Tensor weight in network.parameters().Where(parameter => parameter.dim() > 1))
        {
            double bound = Math.Sqrt(6.0 * weight.shape[0] / weight.numel());
            weight.uniform_(-bound, bound, generator);
        }

        foreach (BatchNorm normalisation in (IEnumerable<BatchNorm>)[.. network.Convolutions.Select(block => block.Normalisation), .. network.Hidden.Select(block => block.Normalisation)])
        {
            normalisation.bias!.uniform_(-0.3, 0.3, generator);
        }

        network.Output.bias!.uniform_(-0.3, 0.3, generator);
    }

    private static LayeredNetwork? Create<TVector>(byte[] onnx)
        where TVector : struct, ITileVector<TVector> =>
        LayeredNetwork.TryCreate<TVector>(new NetworkWeightsReader(OnnxNetwork.Read(onnx)).Read(DigitPipeline.OnnxInput).Weights);

    private static (float[] Digits, float[] Contents) Score(LayeredNetwork network, int count)
    {
        float[] digits = new float[count * DigitPrediction.ClassCount], contents = new float[count * DigitPrediction.ContentCount];
        network.Score(Inputs(count), digits, contents);
        return (digits, contents);
    }

    private static (float[] Digits, float[] Contents) ScoreByOnnxRuntime(byte[] onnx, int count)
    {
        float[] digits = new float[count * DigitPrediction.ClassCount], contents = new float[count * DigitPrediction.ContentCount];
        using OnnxScorer scorer = new(onnx);
        scorer.Score(Inputs(count), digits, contents);
        return (digits, contents);
    }

    private static float[] Inputs(int count)
    {
        float[] inputs = new float[count * DigitNormaliser.Length];
        Mnist.Test.CopyInputs(0, inputs);
        return inputs;
    }

    private static float Spread(float[] probabilities) => probabilities.Max() - probabilities.Min();

    private static float LargestDifference(float[] left, float[] right) => left.Zip(right, (a, b) => Math.Abs(a - b)).Max();
}
