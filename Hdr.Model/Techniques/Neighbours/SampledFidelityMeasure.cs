using static TorchSharp.torch;

namespace Hdr.Model.Techniques.Neighbours;

/// <summary>
/// <see cref="FidelityMeasure"/> as a quantum computer reads it: by the swap test (Buhrman, Cleve, Watrous, de Wolf: "Quantum
/// fingerprinting", 2001), whose qubit is 0 with probability <c>p = (1 + F) / 2</c>. Of some shots the share of zeros estimates p, and so F.
/// </summary>
/// <param name="shots">How often each pair of states is prepared and measured, at least 1.</param>
internal sealed class SampledFidelityMeasure(int shots) : INeighbourMeasure
{
    /// <summary>How likely a reference may be left out unread although it would have been among the nearest.</summary>
    private const double MissProbability = 1e-12;

    private readonly FidelityMeasure _exact = new();
    private readonly BinomialSampler _sampler = new(shots);

    /// <summary>An estimate of F exceeds F by more only with <see cref="MissProbability"/>: <c>P(share - p >= t) &lt;= exp(-2 shots t²)</c> (Hoeffding, 1963), and F is 2p - 1.</summary>
    private readonly double _margin = 2 * Math.Sqrt(-Math.Log(MissProbability) / (2.0 * shots));

    /// <inheritdoc/>
    public string Description => $"fidelity by the swap test, {_sampler.Count:N0} shots a pair (simulation)";

    /// <inheritdoc/>
    public Tensor Encode(Tensor pixels) => _exact.Encode(pixels);

    /// <inheritdoc/>
    public Tensor Offsets(Tensor references) => _exact.Offsets(references);

    /// <inheritdoc/>
    public Tensor Distances(Tensor queries, Tensor references, Tensor offsets) => _exact.Distances(queries, references, offsets);

    /// <summary>
    /// Picks by estimates. Only references that can be among the nearest are drawn for: the least estimate of the truly nearest is
    /// reached by all that are picked.
    /// </summary>
    /// <inheritdoc/>
    public void Pick(ReadOnlySpan<float> distances, Span<int> nearest, Random random)
    {
        SmallestValues.Find(distances, nearest);
        double[] first = new double[nearest.Length];
        for (int i = 0; i < first.Length; i++)
        {
            first[i] = Estimate(-distances[nearest[i]], random);
        }

        double reach = first.Min() - _margin;
        (List<int> candidates, List<double> estimates) = Draw(distances, nearest, first, reach, random);
        int[] order = [.. Enumerable.Range(0, candidates.Count)];
        double[] keys = [.. estimates.Select(estimate => -estimate)];
        Array.Sort(keys, order);
        for (int i = 0; i < nearest.Length; i++)
        {
            nearest[i] = candidates[order[i]];
        }
    }

    private (List<int> Candidates, List<double> Estimates) Draw(ReadOnlySpan<float> distances, ReadOnlySpan<int> nearest, double[] first, double reach, Random random)
    {
        List<int> candidates = [.. nearest];
        List<double> estimates = [.. first];
        HashSet<int> drawn = [.. candidates];
        for (int reference = 0; reference < distances.Length; reference++)
        {
            if (-distances[reference] >= reach && !drawn.Contains(reference))
            {
                candidates.Add(reference);
                estimates.Add(Estimate(-distances[reference], random));
            }
        }

        return (candidates, estimates);
    }

    /// <summary>An estimate of F. Shares are multiples of 1/shots: less than one shot, drawn beside, decides between equals.</summary>
    private double Estimate(double fidelity, Random random)
    {
        double zeros = _sampler.Draw((1 + Math.Clamp(fidelity, 0, 1)) / 2, random) + random.NextDouble() - 0.5;
        return (2 * zeros / _sampler.Count) - 1;
    }
}
