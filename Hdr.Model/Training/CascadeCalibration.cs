using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Training;

/// <summary>
/// Temperatures of a cascade's networks. Each alone gets its own; but the mean of several honest answers is less sure than it should be,
/// so all but the first are then made surer together, by what is best for the mean (Rahaman and Thiery, "Uncertainty quantification
/// and deep ensembles", 2021).
/// </summary>
internal static class CascadeCalibration
{
    /// <summary>
    /// How many times as sure the others are made at most. The loss of a mean of several hardly changes any more from there on, but each would
    /// only cast a vote, and say nothing of what else a digit may be.
    /// </summary>
    private const double LargestFactor = 2;

    /// <summary>Finds the temperatures.</summary>
    /// <param name="first">The first network's logits of images that were not trained on: shape <c>[1, count, 10]</c>.</param>
    /// <param name="others">Those of the others, each of shape <c>[views, count, 10]</c>.</param>
    /// <param name="labels">Shape <c>[count]</c>, int64.</param>
    /// <param name="sureOfDigit">From this probability on, the first answers alone.</param>
    /// <param name="weightOfFirst">What the first counts against all others together, 0 to 1; null for as much as each of them.</param>
    /// <returns>The first network's temperature, then the others'.</returns>
    public static double[] Fit(Tensor first, IReadOnlyList<Tensor> others, Tensor labels, double sureOfDigit, double? weightOfFirst = null)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        double ofFirst = TemperatureScaling.Fit(first, labels);
        double[] own = [.. others.Select(other => TemperatureScaling.Fit(other, labels))];
        Tensor answers = (first[0].to(ScalarType.Float64) / ofFirst).softmax(1);
        Tensor unsure = answers.amax([1]).lt(sureOfDigit).nonzero().squeeze(1);
        if (others.Count == 0 || unsure.numel() == 0)
        {
            return [ofFirst, .. own];
        }

        Tensor answersOfFirst = answers.index_select(0, unsure), unsureLabels = labels.index_select(0, unsure);
        Tensor[] scaled = [.. others.Select((other, index) => other.index_select(1, unsure).to(ScalarType.Float64) / own[index])];
        double weight = weightOfFirst ?? 1.0 / (1 + scaled.Length), weightOfOther = (1 - weight) / scaled.Length;
        double factor = TemperatureScaling.Minimise(temperature =>
        {
            using DisposeScope step = NewDisposeScope();
            Tensor mean = scaled.Aggregate(weight * answersOfFirst, (sum, logits) => sum + (weightOfOther * (logits / temperature).softmax(2).mean([0])));
            return functional.nll_loss(mean.log(), unsureLabels).item<double>();
        }, LargestFactor);
        return [ofFirst, .. own.Select(temperature => temperature * factor)];
    }
}
