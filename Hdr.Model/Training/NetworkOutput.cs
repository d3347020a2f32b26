using Hdr.Recognition.Models;
using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>The two parts of what a network gives.</summary>
internal static class NetworkOutput
{
    /// <summary>The digits' logits, shape <c>[batch, 10]</c>, of shape <c>[batch, 13]</c>.</summary>
    public static Tensor Digits(Tensor outputs) => outputs.narrow(1, 0, DigitPrediction.ClassCount);

    /// <summary>The contents' logits, shape <c>[batch, 3]</c>, of shape <c>[batch, 13]</c>.</summary>
    public static Tensor Content(Tensor outputs) => outputs.narrow(1, DigitPrediction.ClassCount, DigitPrediction.ContentCount);
}
