using Hdr.Model.Lines;
using Hdr.Recognition.Lines;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Export;

/// <summary>Writes a trained line network as ONNX, its weights in half precision: they take half the room, and no answer changes by it.</summary>
internal static class LineExporter
{
    /// <summary>Gives the bytes of an ONNX model: a line <c>[batch, 1, 32, columns]</c> to logarithms of probabilities <c>[batch, columns / 2, 11]</c>.</summary>
    public static byte[] Export(LineNetwork network)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        OnnxGraph graph = new("number", LineScorer.OnnxInput, 1, LineNormaliser.Height, OnnxGraph.AnySize) { HasHalfWeights = true };
        foreach (LineBlock block in network.Blocks)
        {
            LineLayer layer = block.Layer;
            (Tensor weight, Tensor bias) = OnnxExporter.Fold(block.Convolution.weight, block.Normalisation);
            graph.AddConvolution(weight, bias, layer.PadHeight, layer.KernelWidth / 2);
            if (layer.PoolHeight > 1 || layer.PoolWidth > 1)
            {
                graph.AddMaxPool(layer.PoolHeight, layer.PoolWidth);
            }

            graph.AddRelu();
        }

        graph.AddConvolution(network.Output.weight!, network.Output.bias!);
        string rows = graph.Add("Squeeze", [graph.Position, graph.AddIntegers([2], 1)]);
        string logarithms = graph.Add("LogSoftmax", [graph.Add("Transpose", [rows], OnnxGraph.Integers("perm", 0, 2, 1))], OnnxGraph.Integer("axis", -1));
        graph.AddOutput(logarithms, LineScorer.OnnxOutput, OnnxGraph.AnySize, LineScores.ClassCount);
        return graph.Finish();
    }
}
