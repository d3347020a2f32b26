using Hdr.Model.Data;
using Hdr.Recognition.Normalisation;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Techniques.Kernels;

/// <summary>The radial basis function <c>K(a, b) = exp(-gamma |a - b|²)</c> of images with pixels from 0 (paper) to 1 (ink).</summary>
/// <param name="Gamma">Above 0.</param>
internal sealed record GaussianKernel(double Gamma)
{
    private const float White = 255;

    /// <summary>Images as points. The caller owns them.</summary>
    /// <returns>Shape <c>[count, 784]</c>, float32.</returns>
    public static Tensor ToPoints(LabelledImages images, int start, int count)
    {
        using Tensor bytes = tensor(images.Pixels[(start * DigitNormaliser.Length)..((start + count) * DigitNormaliser.Length)], [count, DigitNormaliser.Length]);
        return bytes.to(ScalarType.Float32).div_(White);
    }

    /// <summary>Half the squared lengths of points, as <see cref="Between"/> wants them. The caller owns them.</summary>
    /// <param name="points">Shape <c>[count, 784]</c>.</param>
    /// <returns>Shape <c>[count]</c>.</returns>
    public static Tensor HalfSquares(Tensor points)
    {
        using DisposeScope scope = NewDisposeScope();
        return (points * points).sum(1).div_(2).MoveToOuterDisposeScope();
    }

    /// <summary>The kernel between every two points: <c>|a - b|² = 2 (|a|²/2 + |b|²/2 - ab)</c>.</summary>
    /// <param name="left">Shape <c>[left, 784]</c>.</param>
    /// <param name="leftHalfSquares">Shape <c>[left]</c>.</param>
    /// <param name="right">Shape <c>[right, 784]</c>.</param>
    /// <param name="rightHalfSquares">Shape <c>[right]</c>.</param>
    /// <returns>Shape <c>[left, right]</c>, contiguous; the caller owns it.</returns>
    public Tensor Between(Tensor left, Tensor leftHalfSquares, Tensor right, Tensor rightHalfSquares)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor halfDistances = addmm(rightHalfSquares, left, right.t(), beta: 1, alpha: -1).add_(leftHalfSquares.unsqueeze(1));
        return halfDistances.mul_(-2 * Gamma).exp_().MoveToOuterDisposeScope();
    }
}
