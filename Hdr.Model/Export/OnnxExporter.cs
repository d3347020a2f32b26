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
    /// <summary>Gives the bytes of an ONNX model: images <c>[batch, 1, 28, 28]</c> to probabilities <c>[batch, 10]</c>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="temperature">What the logits are divided by, folded into the last layer; above 0.</param>
    public static byte[] Export(DigitNetwork network, double temperature = 1)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        OnnxGraph graph = new("digits", DigitPipeline.OnnxInput, 1, DigitNormaliser.Side, DigitNormaliser.Side);
        AddConvolution(graph, network.First);
        AddConvolution(graph, network.Second);
        graph.AddMaxPool(DigitNetwork.PoolSize);
        AddConvolution(graph, network.Third);
        AddConvolution(graph, network.Fourth);
        graph.AddMaxPool(DigitNetwork.PoolSize);
        graph.AddFlatten();
        AddDense(graph, network.Hidden);
        graph.AddDense(network.Output.weight.to(ScalarType.Float64) / temperature, network.Output.bias!.to(ScalarType.Float64) / temperature);
        graph.AddSoftmax();
        return graph.Finish(DigitPipeline.OnnxOutput, DigitPrediction.ClassCount);
    }

    private static void AddConvolution(OnnxGraph graph, ConvolutionBlock block)
    {
        (Tensor weight, Tensor bias) = Fold(block.Convolution.weight, block.Normalisation);
        graph.AddConvolution(weight, bias);
        graph.AddRelu();
    }

    private static void AddDense(OnnxGraph graph, DenseBlock block)
    {
        (Tensor weight, Tensor bias) = Fold(block.Dense.weight, block.Normalisation);
        graph.AddDense(weight, bias);
        graph.AddRelu();
    }

    /// <summary>Weight of a layer without bias, and its normalisation, as weight and bias of one layer; in double, rounded once.</summary>
    private static (Tensor Weight, Tensor Bias) Fold(Tensor weight, BatchNorm normalisation)
    {
        Tensor variance = normalisation.running_var!.to(ScalarType.Float64);
        Tensor factor = normalisation.weight!.to(ScalarType.Float64) / (variance + normalisation.eps).sqrt();
        long[] perOutput = [-1, .. Enumerable.Repeat(1L, (int)weight.dim() - 1)];
        Tensor bias = normalisation.bias!.to(ScalarType.Float64) - (normalisation.running_mean!.to(ScalarType.Float64) * factor);
        return (weight.to(ScalarType.Float64) * factor.view(perOutput), bias);
    }
}
