using Hdr.Model.Network;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using TorchSharp;

namespace Hdr.Model.Export;

/// <summary>
/// Joins networks to a cascade in an ONNX graph: rows of which the first is not sure are picked out, turned a little to either side, and
/// scored by the others; the mean of all networks' answers is put in the first one's place. Each row's answer depends on that row
/// alone, however many are scored at a time.
/// </summary>
internal static class CascadeGraph
{
    /// <summary>From this probability on, a digit is told for sure. Chosen on the validation split: see <c>decisions/</c>.</summary>
    internal const float SureOfDigit = 0.99f;

    /// <summary>From this probability on, what there is to see is told for sure.</summary>
    private const float SureOfContent = 0.95f;

    /// <summary>What the first network's word of the content counts against the second's. Chosen on the validation split: see <c>decisions/</c>.</summary>
    private const float WeightOfFirstContent = 0.2f;

    /// <summary>Below this probability of a digit, nobody needs to know which one.</summary>
    private const float SurelyNoDigit = 0.02f;

    /// <summary>Adds the second look and the graph's outputs.</summary>
    /// <param name="graph">The graph, with the first network.</param>
    /// <param name="images">The name of the images, shape <c>[batch, 1, 28, 28]</c>.</param>
    /// <param name="first">The names of the first network's probabilities: of the digits, and of the content.</param>
    /// <param name="addOthers">Adds the other networks to images of a name, and gives the names of their probabilities. Only the first of them knows what is no digit.</param>
    public static void Add(OnnxGraph graph, string images, (string Digits, string Content) first, Func<string, IReadOnlyList<(string Digits, string Content)>> addOthers)
    {
        string rows = AddUnsureRows(graph, first.Digits, first.Content);
        string unsure = graph.Add("GatherND", [images, rows]);
        IReadOnlyList<(string Digits, string Content)> others = addOthers(AddViews(graph, unsure));
        string count = graph.Add("Gather", [graph.Add("Shape", [unsure]), graph.AddIntegers([0], 1)], OnnxGraph.Integer("axis", 0));
        string[] digits = [graph.Add("GatherND", [first.Digits, rows]), .. others.Select(other => AddMean(graph, other.Digits, count, DigitPrediction.ClassCount))];
        AddAnswer(graph, first.Digits, rows, graph.Add("Mean", digits), DigitPipeline.ScoreOutput, DigitPrediction.ClassCount);
        string ofSecond = graph.Add("Mul", [AddMean(graph, others[0].Content, count, DigitPrediction.ContentCount), graph.AddNumber(1 - WeightOfFirstContent)]);
        string ofFirst = graph.Add("Mul", [graph.Add("GatherND", [first.Content, rows]), graph.AddNumber(WeightOfFirstContent)]);
        AddAnswer(graph, first.Content, rows, graph.Add("Add", [ofSecond, ofFirst]), DigitPipeline.ContentOutput, DigitPrediction.ContentCount);
    }

    /// <summary>The numbers of the rows to look at again, shape <c>[count, 1]</c>.</summary>
    private static string AddUnsureRows(OnnxGraph graph, string digits, string content)
    {
        string isDigit = graph.Add("Gather", [content, graph.AddIntegers([(long)InputContent.Digit])], OnnxGraph.Integer("axis", 1));
        string mayBeDigit = graph.Add("Greater", [isDigit, graph.AddNumber(SurelyNoDigit)]);
        string whichDigit = graph.Add("And", [mayBeDigit, graph.Add("Less", [AddLargest(graph, digits), graph.AddNumber(SureOfDigit)])]);
        string whatContent = graph.Add("Less", [AddLargest(graph, content), graph.AddNumber(SureOfContent)]);
        string places = graph.Add("NonZero", [graph.Add("Or", [whichDigit, whatContent])]);
        return graph.Add("Transpose", [places], OnnxGraph.Integers("perm", 1, 0));
    }

    private static string AddLargest(OnnxGraph graph, string probabilities) =>
        graph.Add("ReduceMax", [probabilities], OnnxGraph.Integers("axes", 1), OnnxGraph.Integer("keepdims", 0));

    /// <summary>The views one behind the other, shape <c>[views * count, 1, 28, 28]</c>.</summary>
    private static string AddViews(OnnxGraph graph, string images)
    {
        string all = graph.Add("Shape", [images]);
        string count = graph.Add("Gather", [all, graph.AddIntegers([0], 1)], OnnxGraph.Integer("axis", 0));
        string shape = graph.Add("Concat", [count, graph.AddIntegers([DigitNormaliser.Side, DigitNormaliser.Side, 2], 3)], OnnxGraph.Integer("axis", 0));
        string[] views = [.. TiltedViews.Degrees.Select(degrees =>
        {
            using torch.Tensor positions = TiltedViews.Positions(degrees, DigitNormaliser.Side);
            string everywhere = graph.Add("Expand", [graph.AddWeights(positions), shape]);
            return graph.Add("GridSample", [images, everywhere], OnnxGraph.Text("mode", "bilinear"), OnnxGraph.Text("padding_mode", "zeros"), OnnxGraph.Integer("align_corners", 0));
        })];
        return graph.Add("Concat", views, OnnxGraph.Integer("axis", 0));
    }

    /// <summary>The mean over the views, shape <c>[count, classes]</c>. No size is left to be inferred: with no row to look at, there would be many.</summary>
    private static string AddMean(OnnxGraph graph, string probabilities, string count, int classes)
    {
        string shape = graph.Add("Concat", [graph.AddIntegers([TiltedViews.Degrees.Count], 1), count, graph.AddIntegers([classes], 1)], OnnxGraph.Integer("axis", 0));
        string byView = graph.Add("Reshape", [probabilities, shape], OnnxGraph.Integer("allowzero", 1));
        return graph.Add("ReduceMean", [byView], OnnxGraph.Integers("axes", 0), OnnxGraph.Integer("keepdims", 0));
    }

    private static void AddAnswer(OnnxGraph graph, string first, string rows, string second, string name, int classes) =>
        graph.AddOutput(graph.Add("ScatterND", [first, rows, second]), name, classes);
}
