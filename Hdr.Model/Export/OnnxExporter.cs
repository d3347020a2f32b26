using Hdr.Model.Network;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Hdr.Model.Export;

/// <summary>
/// Writes a trained network as ONNX, with batch normalisation folded into the layer before it: in evaluation it is
/// y = (x - mean) / sqrt(variance + epsilon) * scale + shift, which is linear in x and so in that layer's weights.
/// </summary>
internal static class OnnxExporter
{
    /// <summary>
    /// Weights of networks that give one opinion of several are rounded to this, and kept as float32 all the same, which is all that ML.NET
    /// reads: the bits that are zero take no room in a model file, which is compressed.
    /// </summary>
    private const ScalarType OpinionPrecision = ScalarType.Float16;

    /// <summary>Gives the bytes of an ONNX model: images <c>[batch, 1, 28, 28]</c> to probabilities <c>[batch, 10]</c> and content <c>[batch, 3]</c>.</summary>
    /// <param name="stages">One network; or several, of which the first looks at every image, and the others at what those before them are not sure of.</param>
    public static byte[] Export(params IReadOnlyList<CascadeStage> stages)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        OnnxGraph graph = new("digits", DigitPipeline.OnnxInput, 1, DigitNormaliser.Side, DigitNormaliser.Side);
        string images = graph.Position;
        Dictionary<string, string> upright = [];
        NetworkAnswer first = AddStage(graph, images, upright, stages[0], ScalarType.Float32);
        if (stages.Count > 1)
        {
            CascadeGraph.Add(
                graph,
                images,
                first,
                [.. stages.Skip(1).Select<CascadeStage, Func<string, NetworkAnswer>>(stage => seen => AddStage(graph, seen, upright, stage, IsFirst(stage) ? ScalarType.Float32 : OpinionPrecision))],
                CascadeGraph.WeightOfFirst([.. stages.Select(stage => stage.Network)]));
        }
        else
        {
            graph.AddOutput(first.Digits, DigitPipeline.ScoreOutput, DigitPrediction.ClassCount);
            graph.AddOutput(first.Content, DigitPipeline.ContentOutput, DigitPrediction.ContentCount);
        }

        return graph.Finish();

        // A network that looks again itself takes its weights as they are there already.
        bool IsFirst(CascadeStage stage) => stage.Network == stages[0].Network;
    }

    /// <summary>Adds a network. Images that are set upright for it are kept by name: others that see the same ones take them.</summary>
    private static NetworkAnswer AddStage(OnnxGraph graph, string images, Dictionary<string, string> upright, CascadeStage stage, ScalarType precision)
    {
        string seen = images;
        if (stage.Network.IsUpright && !upright.TryGetValue(images, out seen!))
        {
            seen = upright[images] = SlantCorrectionGraph.Add(graph, images);
        }

        graph.BranchFrom(seen);
        foreach (ConvolutionBlock block in stage.Network.Convolutions)
        {
            AddConvolution(graph, block, precision);
        }

        graph.AddFlatten();
        foreach (DenseBlock block in stage.Network.Hidden)
        {
            AddDense(graph, block, precision);
        }

        return AddAnswers(graph, stage.Network.Output, stage.Temperature);
    }

    private static void AddConvolution(OnnxGraph graph, ConvolutionBlock block, ScalarType precision)
    {
        (Tensor weight, Tensor bias) = Fold(block.Convolution.weight, block.Normalisation);
        graph.AddConvolution(weight.to(precision), bias);
        graph.AddRelu();
        if (block.PoolSize > 1)
        {
            graph.AddMaxPool(block.PoolSize);
        }
    }

    private static void AddDense(OnnxGraph graph, DenseBlock block, ScalarType precision)
    {
        (Tensor weight, Tensor bias) = Fold(block.Dense.weight, block.Normalisation);
        graph.AddDense(weight.to(precision), bias);
        graph.AddRelu();
    }

    private static NetworkAnswer AddAnswers(OnnxGraph graph, Linear output, double temperature)
    {
        const int Digits = DigitPrediction.ClassCount, Contents = DigitPrediction.ContentCount;
        string features = graph.Position;
        Tensor weight = output.weight.to(ScalarType.Float64), bias = output.bias!.to(ScalarType.Float64);
        graph.AddDense(weight.narrow(0, 0, Digits) / temperature, bias.narrow(0, 0, Digits) / temperature);
        string digits = graph.AddSoftmax();
        graph.BranchFrom(features);
        graph.AddDense(weight.narrow(0, Digits, Contents), bias.narrow(0, Digits, Contents));
        return new NetworkAnswer(digits, graph.AddSoftmax());
    }

    /// <summary>Weight of a layer without bias, and its normalisation, as weight and bias of one layer; in double, rounded once.</summary>
    internal static (Tensor Weight, Tensor Bias) Fold(Tensor weight, BatchNorm normalisation)
    {
        Tensor variance = normalisation.running_var!.to(ScalarType.Float64);
        Tensor factor = normalisation.weight!.to(ScalarType.Float64) / (variance + normalisation.eps).sqrt();
        long[] perOutput = [-1, .. Enumerable.Repeat(1L, (int)weight.dim() - 1)];
        Tensor bias = normalisation.bias!.to(ScalarType.Float64) - (normalisation.running_mean!.to(ScalarType.Float64) * factor);
        return (weight.to(ScalarType.Float64) * factor.view(perOutput), bias);
    }
}
