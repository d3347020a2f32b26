using Hdr.Recognition.Models;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Training;

/// <summary>
/// What teachers say of a batch, from which a network learns besides what is true (Hinton, Vinyals, Dean, "Distilling the knowledge in a
/// neural network", 2015): which other digits an image resembles, and how much.
/// </summary>
/// <param name="Digits">Shape <c>[batch, 10]</c>: probabilities.</param>
/// <param name="Contents">Shape <c>[batch, 3]</c>: probabilities.</param>
internal sealed record SoftTargets(Tensor Digits, Tensor Contents)
{
    /// <summary>So much of what is to be learnt of a digit the teachers say, and the rest is what is true.</summary>
    private const double TeachersShare = 0.8;

    /// <summary>The mean cross entropy of the digits, over the examples that show one.</summary>
    /// <param name="logits">Shape <c>[batch, 10]</c>.</param>
    /// <param name="labels">Shape <c>[batch]</c>, int64: 0 to 9, or <see cref="ExampleBatch.NoDigit"/>.</param>
    public Tensor DigitLoss(Tensor logits, Tensor labels)
    {
        Tensor isDigit = labels.ne(ExampleBatch.NoDigit).to(ScalarType.Float32);
        Tensor truth = functional.one_hot(labels.clamp_min(0), DigitPrediction.ClassCount);
        return (CrossEntropy(logits, (truth * (1 - TeachersShare)) + (Digits * TeachersShare)) * isDigit).sum() / isDigit.sum();
    }

    /// <summary>The mean cross entropy of what the examples show: all of it is the teachers' word.</summary>
    /// <param name="logits">Shape <c>[batch, 3]</c>.</param>
    public Tensor ContentLoss(Tensor logits) => CrossEntropy(logits, Contents).mean();

    private static Tensor CrossEntropy(Tensor logits, Tensor targets) => -(targets * logits.log_softmax(1)).sum(1);
}
