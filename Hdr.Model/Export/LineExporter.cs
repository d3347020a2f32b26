using Hdr.Model.Lines;
using Hdr.Recognition.Lines;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Export;

/// <summary>Writes trained line networks as ONNX, their weights in half precision: they take half the room, and no answer changes by it.</summary>
internal static class LineExporter
{
    /// <summary>Gives the bytes of an ONNX model: a line <c>[batch, 1, 32, columns]</c> to logarithms of probabilities <c>[batch, columns / 2, networks * 11]</c>.</summary>
    /// <param name="networks">One or more, all of which see the line.</param>
    public static byte[] Export(params IReadOnlyList<LineNetwork> networks)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        OnnxGraph graph = new("number", LineScorer.OnnxInput, 1, LineNormaliser.Height, OnnxGraph.AnySize) { HasHalfWeights = true };
        string line = graph.Position;
        string[] words = [.. networks.Select(network => AddNetwork(graph, line, network))];
        string all = graph.Add("Concat", words, OnnxGraph.Integer("axis", -1));
        graph.AddOutput(all, LineScorer.OnnxOutput, OnnxGraph.AnySize, networks.Count * LineScores.ClassCount);
        return graph.Finish();
    }

    /// <summary>Adds a network; gives the name of its logarithms, shape <c>[batch, columns / 2, 11]</c>.</summary>
    private static string AddNetwork(OnnxGraph graph, string line, LineNetwork network)
    {
        graph.BranchFrom(line);
        foreach (LineBlock block in network.Blocks)
        {
            AddBlock(graph, block);
        }

        graph.AddConvolution(network.Output.weight!, network.Output.bias!);
        string rows = graph.Add("Squeeze", [graph.Position, graph.AddIntegers([2], 1)]);
        return graph.Add("LogSoftmax", [graph.Add("Transpose", [rows], OnnxGraph.Integers("perm", 0, 2, 1))], OnnxGraph.Integer("axis", -1));
    }

    private static void AddBlock(OnnxGraph graph, LineBlock block)
    {
        LineLayer layer = block.Layer;
        (Tensor weight, Tensor bias) = OnnxExporter.Fold(block.Convolution.weight, block.Normalisation);
        graph.AddConvolution(weight, bias, layer.PadHeight, layer.KernelWidth / 2);
        if (!layer.Window.IsNone)
        {
            graph.AddMaxPool(layer.PoolHeight, layer.PoolWidth);
        }

        graph.AddRelu();
    }
}
