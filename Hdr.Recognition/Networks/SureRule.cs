using System.Numerics.Tensors;
using Hdr.Recognition.Models;

namespace Hdr.Recognition.Networks;

/// <summary>When the first network of a cascade answers alone. The graph that it is written to says so too, in ONNX's words.</summary>
/// <param name="SureOfDigit">From this probability on, a digit is told for sure.</param>
/// <param name="SureOfContent">From this probability on, what there is to see is told for sure.</param>
/// <param name="SurelyNoDigit">Below this probability of a digit, nobody needs to know which one.</param>
internal sealed record SureRule(float SureOfDigit, float SureOfContent, float SurelyNoDigit)
{
    /// <summary>How much surer than needed an answer must be: more than rounding errors make of it, so that the graph would say the same.</summary>
    private const float Margin = 1e-4f;

    /// <summary>Whether an answer stands. Where that is a matter of rounding, it does not.</summary>
    /// <param name="digits">Probabilities of the digits.</param>
    /// <param name="content">Probabilities of <see cref="InputContent"/>.</param>
    public bool IsSure(ReadOnlySpan<float> digits, ReadOnlySpan<float> content) =>
        TensorPrimitives.Max(content) >= SureOfContent + Margin
        && (content[(int)InputContent.Digit] <= SurelyNoDigit - Margin || TensorPrimitives.Max(digits) >= SureOfDigit + Margin);
}
