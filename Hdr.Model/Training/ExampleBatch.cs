using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Training;

/// <summary>What a step learns from.</summary>
/// <param name="Images">Shape <c>[batch, 1, 28, 28]</c>, float32, 0 (paper) to 1 (ink).</param>
/// <param name="Labels">Shape <c>[batch]</c>, int64: 0 to 9, or <see cref="NoDigit"/>.</param>
/// <param name="Contents">Shape <c>[batch]</c>, int64: what each shows, as InputContent; null when all are digits and nothing is to be learnt of it.</param>
internal sealed record ExampleBatch(Tensor Images, Tensor Labels, Tensor? Contents)
{
    /// <summary>The label of an image that shows no whole digit: cross entropy leaves it out.</summary>
    public const long NoDigit = -100;

    /// <summary>How much it counts to tell digits from what is none, against telling digits apart.</summary>
    private const double ContentWeight = 0.35;

    /// <summary>The loss of a network's answers.</summary>
    /// <param name="outputs">Shape <c>[batch, 13]</c>: the network's logits.</param>
    /// <param name="labelSmoothing">Probability taken from the true class and spread over all, where no teachers say better.</param>
    /// <param name="targets">What teachers say of the batch; null for none.</param>
    public Tensor Loss(Tensor outputs, double labelSmoothing, SoftTargets? targets = null)
    {
        Tensor logits = NetworkOutput.Digits(outputs);
        Tensor digits = targets?.DigitLoss(logits, Labels) ?? functional.cross_entropy(logits, Labels, ignore_index: NoDigit, label_smoothing: labelSmoothing);
        return Contents is null ? digits : digits + (ContentWeight * ContentLoss(NetworkOutput.Content(outputs), Contents, targets));
    }

    private static Tensor ContentLoss(Tensor logits, Tensor contents, SoftTargets? targets) =>
        targets?.ContentLoss(logits) ?? functional.cross_entropy(logits, contents);
}
