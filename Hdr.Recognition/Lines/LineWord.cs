using Hdr.Recognition.Models;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Lines;

/// <summary>What the line network's word of a number's parts counts beside that of the digit network: logarithms add up, weighted.</summary>
internal sealed class LineWord(LineEvidence evidence)
{
    /// <summary>The weight. Chosen on composed validation images: see <c>decisions/</c>.</summary>
    private static readonly double Weight = double.Parse(Environment.GetEnvironmentVariable("LW") ?? "0.5");

    private const double LeastProbability = 1e-6;

    private readonly LineEvidence _evidence = evidence;

    /// <summary>What it costs that an atom is part of no digit, in nats.</summary>
    public double CostOfNone(int atom) => -Weight * _evidence.LogarithmOfNone(atom, atom + 1);

    /// <summary>Which digit a candidate is by both networks, and what that costs by the line network.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="scores">Shape <c>[10]</c>: the digit network's probabilities.</param>
    public (int Digit, double Cost) Judge(DigitCandidate candidate, ReadOnlySpan<float> scores)
    {
        Span<double> line = stackalloc double[DigitPrediction.ClassCount];
        _evidence.LogarithmsOfDigits(candidate.First, candidate.End, line);
        int best = 0;
        double highest = double.NegativeInfinity;
        for (int digit = 0; digit < line.Length; digit++)
        {
            double sum = Math.Log(Math.Max(scores[digit], LeastProbability)) + (Weight * line[digit]);
            (best, highest) = sum > highest ? (digit, sum) : (best, highest);
        }

        return (best, -Weight * line[best]);
    }

    /// <summary>Both networks' probabilities of a candidate's digits.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="scores">Shape <c>[10]</c>: the digit network's.</param>
    public float[] Combine(DigitCandidate candidate, ReadOnlySpan<float> scores)
    {
        Span<double> line = stackalloc double[DigitPrediction.ClassCount];
        _evidence.LogarithmsOfDigits(candidate.First, candidate.End, line);
        float[] combined = new float[line.Length];
        for (int digit = 0; digit < line.Length; digit++)
        {
            combined[digit] = (float)(Math.Log(Math.Max(scores[digit], LeastProbability)) + (Weight * line[digit]));
        }

        System.Numerics.Tensors.TensorPrimitives.SoftMax<float>(combined, combined);
        return combined;
    }
}
