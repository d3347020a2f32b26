using Hdr.Model.Network;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using TorchSharp;

namespace Hdr.Model.Export;

/// <summary>
/// Joins networks to a cascade in an ONNX graph: rows of which the first is not sure are picked out, turned a little to either side, and
/// scored by the second; those of which both together are not sure, by the others too. The mean of the answers is put in the first one's
/// place. Each row's answer depends on that row alone, however many are scored at a time.
/// </summary>
internal static class CascadeGraph
{
    /// <summary>From this probability on, a digit is told for sure. Chosen on the validation split: see <c>decisions/</c>.</summary>
    internal const float SureOfDigit = 0.99f;

    /// <summary>From this probability on, the first two networks tell a digit for sure together. Chosen on the validation split: see <c>decisions/</c>.</summary>
    internal const float SureTogether = 0.95f;

    /// <summary>From this probability on, what there is to see is told for sure.</summary>
    private const float SureOfContent = 0.95f;

    /// <summary>What the first network's word of the content counts against the second's. Chosen on the validation split: see <c>decisions/</c>.</summary>
    private const float WeightOfFirstContent = 0.2f;

    /// <summary>What a network's first look counts against its second, of several views: as much as each of those. Chosen on the validation split: see <c>decisions/</c>.</summary>
    private static readonly float WeightOfOwnFirstLook = 1f / (1 + TiltedViews.Degrees.Count);

    /// <summary>Below this probability of a digit, nobody needs to know which one.</summary>
    private const float SurelyNoDigit = 0.02f;

    /// <summary>What the first look's answer counts against the second's, 0 to 1.</summary>
    /// <param name="networks">The networks in the order in which they look. Where the first is the second, too, and alone, its views count the same.</param>
    public static float WeightOfFirst(IReadOnlyList<DigitNetwork> networks) =>
        networks is [DigitNetwork first, DigitNetwork second] && first == second ? WeightOfOwnFirstLook : 0.5f;

    /// <summary>Adds the second look, the third where there are networks for it, and the graph's outputs.</summary>
    /// <param name="graph">The graph, with the first network.</param>
    /// <param name="images">The name of the images, shape <c>[batch, 1, 28, 28]</c>.</param>
    /// <param name="first">What the first network says.</param>
    /// <param name="others">Each adds a network to images of a name, and gives what it says. Only the first of them knows what is no digit.</param>
    /// <param name="weightOfFirst">As <see cref="WeightOfFirst"/> says. Where a third has looked, each network's answer counts the same.</param>
    public static void Add(OnnxGraph graph, string images, NetworkAnswer first, IReadOnlyList<Func<string, NetworkAnswer>> others, float weightOfFirst)
    {
        string rows = AddUnsureRows(graph, first);
        string unsure = graph.Add("GatherND", [images, rows]);
        NetworkAnswer ofFirst = new(graph.Add("GatherND", [first.Digits, rows]), graph.Add("GatherND", [first.Content, rows]));
        NetworkAnswer ofSecond = AddMeanOfViews(graph, unsure, others[0])[0];
        string digits = AddWeighted(graph, ofFirst.Digits, ofSecond.Digits, weightOfFirst);
        string content = AddWeighted(graph, ofFirst.Content, ofSecond.Content, WeightOfFirstContent);
        if (others.Count > 1)
        {
            string left = AddRows(graph, AddDoubt(graph, digits, content, SureTogether));
            NetworkAnswer[] ofOthers = AddMeanOfViews(graph, graph.Add("GatherND", [unsure, left]), [.. others.Skip(1)]);
            string mean = graph.Add("Mean", [graph.Add("GatherND", [ofFirst.Digits, left]), graph.Add("GatherND", [ofSecond.Digits, left]), .. ofOthers.Select(answer => answer.Digits)]);
            digits = graph.Add("ScatterND", [digits, left, mean]);
        }

        graph.AddOutput(graph.Add("ScatterND", [first.Digits, rows, digits]), DigitPipeline.ScoreOutput, DigitPrediction.ClassCount);
        graph.AddOutput(graph.Add("ScatterND", [first.Content, rows, content]), DigitPipeline.ContentOutput, DigitPrediction.ContentCount);
    }

    private static string AddWeighted(OnnxGraph graph, string first, string second, float weightOfFirst) => graph.Add(
        "Add",
        [graph.Add("Mul", [second, graph.AddNumber(1 - weightOfFirst)]), graph.Add("Mul", [first, graph.AddNumber(weightOfFirst)])]);

    /// <summary>Rows that may show a digit, but not surely which, or not surely what.</summary>
    private static string AddUnsureRows(OnnxGraph graph, NetworkAnswer first)
    {
        string whatContent = graph.Add("Less", [AddLargest(graph, first.Content), graph.AddNumber(SureOfContent)]);
        return AddRows(graph, graph.Add("Or", [AddDoubt(graph, first.Digits, first.Content, SureOfDigit), whatContent]));
    }

    /// <summary>Whether a row may show a digit, but not surely which: shape <c>[count]</c>.</summary>
    private static string AddDoubt(OnnxGraph graph, string digits, string content, float sure)
    {
        string isDigit = graph.Add("Gather", [content, graph.AddIntegers([(long)InputContent.Digit])], OnnxGraph.Integer("axis", 1));
        string mayBeDigit = graph.Add("Greater", [isDigit, graph.AddNumber(SurelyNoDigit)]);
        return graph.Add("And", [mayBeDigit, graph.Add("Less", [AddLargest(graph, digits), graph.AddNumber(sure)])]);
    }

    /// <summary>The numbers of the rows that are true, shape <c>[rows, 1]</c>.</summary>
    private static string AddRows(OnnxGraph graph, string areWanted) =>
        graph.Add("Transpose", [graph.Add("NonZero", [areWanted])], OnnxGraph.Integers("perm", 1, 0));

    private static string AddLargest(OnnxGraph graph, string probabilities) =>
        graph.Add("ReduceMax", [probabilities], OnnxGraph.Integers("axes", 1), OnnxGraph.Integer("keepdims", 0));

    /// <summary>What each network says of images on the mean of their views, which are made once for all.</summary>
    private static NetworkAnswer[] AddMeanOfViews(OnnxGraph graph, string images, params IReadOnlyList<Func<string, NetworkAnswer>> networks)
    {
        string count = graph.Add("Gather", [graph.Add("Shape", [images]), graph.AddIntegers([0], 1)], OnnxGraph.Integer("axis", 0));
        string views = AddViews(graph, images, count);
        return [.. networks.Select(addNetwork => AddMean(graph, addNetwork(views), count))];
    }

    /// <summary>The views one behind the other, shape <c>[views * count, 1, 28, 28]</c>.</summary>
    private static string AddViews(OnnxGraph graph, string images, string count)
    {
        string shape = graph.Add("Concat", [count, graph.AddIntegers([DigitNormaliser.Side, DigitNormaliser.Side, 2], 3)], OnnxGraph.Integer("axis", 0));
        string[] views = [.. TiltedViews.Degrees.Select(degrees =>
        {
            using torch.Tensor positions = TiltedViews.Positions(degrees, DigitNormaliser.Side);
            string everywhere = graph.Add("Expand", [graph.AddWeights(positions), shape]);
            return graph.Add("GridSample", [images, everywhere], OnnxGraph.Text("mode", "bilinear"), OnnxGraph.Text("padding_mode", "zeros"), OnnxGraph.Integer("align_corners", 0));
        })];
        return graph.Add("Concat", views, OnnxGraph.Integer("axis", 0));
    }

    private static NetworkAnswer AddMean(OnnxGraph graph, NetworkAnswer ofViews, string count) =>
        new(AddMean(graph, ofViews.Digits, count, DigitPrediction.ClassCount), AddMean(graph, ofViews.Content, count, DigitPrediction.ContentCount));

    /// <summary>The mean over the views, shape <c>[count, classes]</c>. No size is left to be inferred: with no row to look at, there would be many.</summary>
    private static string AddMean(OnnxGraph graph, string probabilities, string count, int classes)
    {
        string shape = graph.Add("Concat", [graph.AddIntegers([TiltedViews.Degrees.Count], 1), count, graph.AddIntegers([classes], 1)], OnnxGraph.Integer("axis", 0));
        string byView = graph.Add("Reshape", [probabilities, shape], OnnxGraph.Integer("allowzero", 1));
        return graph.Add("ReduceMean", [byView], OnnxGraph.Integers("axes", 0), OnnxGraph.Integer("keepdims", 0));
    }
}
