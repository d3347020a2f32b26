using Hdr.Model.Network;
using Hdr.Recognition.Normalisation;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Export;

/// <summary><see cref="SlantCorrection"/> in an ONNX graph.</summary>
internal static class SlantCorrectionGraph
{
    /// <summary>Adds it.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="images">The name of images, shape <c>[count, 1, 28, 28]</c>.</param>
    /// <returns>The name of the images set upright, of the same shape.</returns>
    public static string Add(OnnxGraph graph, string images)
    {
        using DisposeScope scope = NewDisposeScope();
        const long Side = DigitNormaliser.Side;
        Tensor columns = SlantCorrection.Places(Side).view(1, 1, 1, Side).expand(1, 1, Side, Side), rows = SlantCorrection.Places(Side).view(1, 1, Side, 1).expand(1, 1, Side, Side);
        string slant = AddSlant(graph, images, columns, rows);
        string upright = graph.AddWeights(stack([columns, rows], -1).view(1, Side, Side, 2)), leaning = graph.AddWeights(stack([rows, zeros_like(rows)], -1).view(1, Side, Side, 2));
        string positions = graph.Add("Add", [upright, graph.Add("Mul", [slant, leaning])]);
        return graph.Add("GridSample", [images, positions], OnnxGraph.Text("mode", "bilinear"), OnnxGraph.Text("padding_mode", "zeros"), OnnxGraph.Integer("align_corners", 0));
    }

    /// <summary>Columns a row, shape <c>[count, 1, 1, 1]</c>.</summary>
    private static string AddSlant(OnnxGraph graph, string images, Tensor columns, Tensor rows)
    {
        string axes = graph.AddIntegers([1, 2, 3], 3);
        string Sum(string values) => graph.Add("ReduceSum", [values, axes], OnnxGraph.Integer("keepdims", 1));
        string ink = graph.Add("Add", [Sum(images), graph.AddNumber(SlantCorrection.LeastInk)]);
        string Mean(Tensor values) => graph.Add("Div", [Sum(graph.Add("Mul", [images, graph.AddWeights(values)])), ink]);
        string column = Mean(columns), row = Mean(rows);
        string covariance = graph.Add("Sub", [Mean(columns * rows), graph.Add("Mul", [column, row])]);
        string variance = graph.Add("Add", [graph.Add("Sub", [Mean(rows * rows), graph.Add("Mul", [row, row])]), graph.AddNumber(SlantCorrection.LeastVariance)]);
        return graph.Add("Clip", [graph.Add("Div", [covariance, variance]), graph.AddNumber(-SlantCorrection.MostSlant), graph.AddNumber(SlantCorrection.MostSlant)]);
    }
}
