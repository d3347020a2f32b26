using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>
/// Sets a digit upright: who leans another way writes the same digits. The slant is that of the ink's second moments, the covariance of
/// column and row over the variance of the row.
/// </summary>
internal static class SlantCorrection
{
    /// <summary>Columns a row that are corrected at most, to either side.</summary>
    public const float MostSlant = 0.7f;

    /// <summary>Added to the ink, and to its variance in units of half a side: for images without ink, and for those with one row of it.</summary>
    public const float LeastInk = 1e-6f, LeastVariance = 1e-5f;

    /// <summary>Where the pixels' middles are: shape <c>[side]</c>, from -1 (outer edge of the first pixel) to 1; the caller owns it.</summary>
    public static Tensor Places(long side) => ((arange(side, ScalarType.Float32) * 2) + 1).div_(side).sub_(1);

    /// <summary>Sets images upright, about their middle; what comes from outside is paper.</summary>
    /// <param name="images">Shape <c>[batch, 1, side, side]</c>, float32, 0 (paper) to 1 (ink).</param>
    /// <returns>The same shape and range; the dispose scope owns it.</returns>
    public static Tensor Of(Tensor images)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        (long count, long side) = (images.shape[0], images.shape[3]);
        Tensor places = Places(side).to(images.device);
        Tensor slant = SlantOf(images, places.view(1, 1, 1, side), places.view(1, 1, side, 1)).view(count);
        Tensor none = zeros_like(slant), all = ones_like(slant);
        Tensor maps = stack([all, slant, none, none, all, none], 1).view(count, 2, 3);
        Tensor positions = functional.affine_grid(maps, images.shape, align_corners: false);
        return functional.grid_sample(images, positions, GridSampleMode.Bilinear, GridSamplePaddingMode.Zeros, align_corners: false).MoveToOuterDisposeScope();
    }

    private static Tensor SlantOf(Tensor images, Tensor columns, Tensor rows)
    {
        Tensor Sum(Tensor values) => values.sum([1, 2, 3], keepdim: true);
        Tensor ink = Sum(images) + LeastInk;
        Tensor Mean(Tensor values) => Sum(images * values) / ink;
        Tensor column = Mean(columns), row = Mean(rows);
        Tensor covariance = Mean(columns * rows) - (column * row), variance = Mean(rows * rows) - (row * row) + LeastVariance;
        return (covariance / variance).clamp(-MostSlant, MostSlant);
    }
}
