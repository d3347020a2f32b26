using System.Numerics.Tensors;
using Hdr.Recognition.Models;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Lines;

/// <summary>What the line network's word of a number's parts counts beside that of the digit network: logarithms add up, weighted.</summary>
internal sealed class LineJudge
{
    /// <summary>How much the line network counts against the digit network, which has often to look at parts of digits. Chosen on composed validation images: see <c>decisions/</c>.</summary>
    private const double Weight = 4;

    private const int ClassCount = DigitPrediction.ClassCount;
    private const double LeastProbability = 1e-6;

    private readonly LineEvidence _evidence;
    private readonly double[] _logarithms;

    /// <summary>Asks for each candidate.</summary>
    /// <param name="evidence">What the line network says of the number.</param>
    /// <param name="candidates">The candidates.</param>
    public LineJudge(LineEvidence evidence, IReadOnlyList<DigitCandidate> candidates)
    {
        _evidence = evidence;
        _logarithms = new double[candidates.Count * ClassCount];
        foreach ((int index, DigitCandidate candidate) in candidates.Index())
        {
            evidence.LogarithmsOfDigits(candidate.First, candidate.End, _logarithms.AsSpan(index * ClassCount, ClassCount));
        }
    }

    /// <summary>What it costs that an atom is part of no digit, in nats.</summary>
    public double CostOfNone(int atom) => -Weight * _evidence.LogarithmOfNone(atom, atom + 1);

    /// <summary>What both networks together say of a candidate.</summary>
    /// <param name="candidate">Its place among the candidates.</param>
    /// <param name="scores">Shape <c>[10]</c>: the digit network's probabilities.</param>
    /// <param name="presence">The digit network's probability that it is one whole digit.</param>
    /// <param name="foreignness">And that it is no part of a number.</param>
    public DigitScore Judge(int candidate, ReadOnlySpan<float> scores, float presence, float foreignness)
    {
        Span<double> sums = stackalloc double[ClassCount];
        Add(candidate, scores, sums);
        int best = TensorPrimitives.IndexOfMax<double>(sums);
        double logarithm = _logarithms[(candidate * ClassCount) + best];
        return new DigitScore(scores[best], presence, foreignness, -Weight * logarithm, (float)Math.Exp(logarithm));
    }

    /// <summary>The best that both networks together could say of a candidate that the digit network has not seen.</summary>
    public DigitScore JudgeUnseen(int candidate)
    {
        ReadOnlySpan<float> any = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
        return Judge(candidate, any, presence: 1, foreignness: 0);
    }

    /// <summary>The probabilities of a candidate's digits: the networks' weighted geometric mean, which is as sure as they are, not surer.</summary>
    /// <param name="candidate">Its place among the candidates.</param>
    /// <param name="scores">Shape <c>[10]</c>: the digit network's.</param>
    public float[] Combine(int candidate, ReadOnlySpan<float> scores)
    {
        Span<double> sums = stackalloc double[ClassCount];
        Add(candidate, scores, sums);
        TensorPrimitives.Divide(sums, 1 + Weight, sums);
        TensorPrimitives.SoftMax<double>(sums, sums);
        float[] probabilities = new float[ClassCount];
        TensorPrimitives.ConvertTruncating<double, float>(sums, probabilities);
        return probabilities;
    }

    private void Add(int candidate, ReadOnlySpan<float> scores, Span<double> sums)
    {
        for (int digit = 0; digit < sums.Length; digit++)
        {
            sums[digit] = Math.Log(Math.Max(scores[digit], LeastProbability)) + (Weight * _logarithms[(candidate * ClassCount) + digit]);
        }
    }
}
