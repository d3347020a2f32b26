using Hdr.Recognition.Models;
using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>The two parts of what a network gives.</summary>
internal static class NetworkOutput
{
    /// <summary>The digits' logits, shape <c>[batch, 10]</c>, of shape <c>[batch, 11]</c>.</summary>
    public static Tensor Digits(Tensor outputs) => outputs.narrow(1, 0, DigitPrediction.ClassCount);

    /// <summary>The presence's logits, shape <c>[batch, 1]</c>, of shape <c>[batch, 11]</c>.</summary>
    public static Tensor Presence(Tensor outputs) => outputs.narrow(1, DigitPrediction.ClassCount, 1);
}
