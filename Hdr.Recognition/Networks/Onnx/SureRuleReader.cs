using Hdr.Recognition.Models;

namespace Hdr.Recognition.Networks.Onnx;

/// <summary>Reads out of a cascade's graph which answers of the first network stand: those of the rows that are not scattered over.</summary>
internal static class SureRuleReader
{
    /// <summary>Reads the rule.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="digits">What gives the first network's probabilities of the digits.</param>
    /// <param name="contents">What gives its probabilities of the content.</param>
    /// <exception cref="InvalidDataException">Another rule decides.</exception>
    public static SureRule Read(OnnxNetwork graph, string digits, string contents)
    {
        OnnxNode scattered = graph.Producer(DigitPipeline.ScoreOutput, "ScatterND"), scatteredContents = graph.Producer(DigitPipeline.ContentOutput, "ScatterND");
        string rows = scattered.Inputs[1];
        Require(scattered.Inputs[0] == digits && scatteredContents.Inputs[0] == contents && scatteredContents.Inputs[1] == rows, "the rows that are looked at again");
        OnnxNode unsure = graph.Producer(graph.Producer(graph.Producer(rows, "Transpose").Inputs[0], "NonZero").Inputs[0], "Or");
        OnnxNode doubt = graph.Producer(unsure.Inputs[0], "And");
        return new SureRule(
            SureOfDigit: ReadLargestBelow(graph, doubt.Inputs[1], digits),
            SureOfContent: ReadLargestBelow(graph, unsure.Inputs[1], contents),
            SurelyNoDigit: ReadDigitAbove(graph, doubt.Inputs[0], contents));
    }

    private static float ReadLargestBelow(OnnxNetwork graph, string name, string probabilities)
    {
        OnnxNode less = graph.Producer(name, "Less"), largest = graph.Producer(less.Inputs[0], "ReduceMax");
        Require(largest.Inputs[0] == probabilities && largest.Has("axes", 1), "the largest probability");
        return ReadNumber(graph, less.Inputs[1]);
    }

    private static float ReadDigitAbove(OnnxNetwork graph, string name, string contents)
    {
        OnnxNode greater = graph.Producer(name, "Greater"), picked = graph.Producer(greater.Inputs[0], "Gather");
        Require(picked.Inputs[0] == contents && picked.Has("axis", 1) && graph.Constant(picked.Inputs[1]).ToIntegers() is [(long)InputContent.Digit], "the probability of a digit");
        return ReadNumber(graph, greater.Inputs[1]);
    }

    private static float ReadNumber(OnnxNetwork graph, string name) =>
        graph.Constant(name).ToFloats() is [float number] ? number : throw new InvalidDataException($"'{name}' must be one number.");

    private static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidDataException($"The graph tells {what} in another way than is known here.");
        }
    }
}
