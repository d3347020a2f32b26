using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Training;

/// <summary>
/// Distorts a batch of images: one affine map and one elastic field an image, both as sampling positions, so that the batch is
/// resampled once. Elastic distortion after Simard, Steinkraus, Platt, "Best practices for convolutional neural networks
/// applied to visual document analysis" (ICDAR 2003), with a bicubic field over few knots in place of a Gaussian blur.
/// </summary>
internal static class Augmentation
{
    /// <summary>Knots of the elastic field along each axis: one in about 5 pixels, the width of a few strokes.</summary>
    private const int ElasticKnots = 6;

    /// <summary>Distorts images; what comes from outside an image is paper.</summary>
    /// <param name="images">Shape <c>[batch, 1, side, side]</c>, float32, 0 to 1; only read.</param>
    /// <param name="options">How far.</param>
    /// <param name="generator">Everything random is drawn from it, by the processor.</param>
    /// <param name="factors">Shape <c>[batch]</c>: how many times as far each image is distorted; null for once.</param>
    /// <returns>Shape and range of <paramref name="images"/>; the caller owns it.</returns>
    public static Tensor Distort(Tensor images, AugmentationOptions options, Generator generator, Tensor? factors = null)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        long batch = images.shape[0];
        long side = images.shape[3];
        Tensor positions = functional.affine_grid(DrawAffineMaps(batch, side, options, generator, factors).to(images.device), images.shape, align_corners: false);
        if (options.ElasticPixels > 0)
        {
            positions = positions.add_(DrawElasticField(batch, side, options.ElasticPixels, generator).to(images.device));
        }

        return functional.grid_sample(images, positions, GridSampleMode.Bilinear, GridSamplePaddingMode.Zeros, align_corners: false).MoveToOuterDisposeScope();
    }

    /// <summary>Shape <c>[batch, 2, 3]</c>: rotation times shear times scale, then shift, on coordinates from -1 to 1.</summary>
    private static Tensor DrawAffineMaps(long batch, long side, AugmentationOptions options, Generator generator, Tensor? factors)
    {
        Tensor Draw(double range)
        {
            Tensor values = rand(batch, generator: generator).mul_(2 * range).sub_(range);
            return factors is null ? values : values.mul_(factors);
        }

        Tensor angle = Draw(options.RotationDegrees * Math.PI / 180);
        Tensor cosine = angle.cos();
        Tensor sine = angle.sin();
        Tensor width = Draw(options.Scale).add_(1);
        Tensor height = Draw(options.Scale).add_(1);
        Tensor shear = Draw(options.Shear);
        Tensor right = Draw(ToUnits(options.ShiftPixels, side));
        Tensor down = Draw(ToUnits(options.ShiftPixels, side));
        Tensor[] entries =
        [
            cosine * width, (cosine * shear) - (sine * height), right,
            sine * width, (sine * shear) + (cosine * height), down,
        ];
        return stack(entries, dim: 1).view(batch, 2, 3);
    }

    /// <summary>Shape <c>[batch, side, side, 2]</c>: displacements on coordinates from -1 to 1.</summary>
    private static Tensor DrawElasticField(long batch, long side, double pixels, Generator generator)
    {
        Tensor knots = randn(batch, 2, ElasticKnots, ElasticKnots, generator: generator).mul_(ToUnits(pixels, side));
        return functional.interpolate(knots, [side, side], mode: InterpolationMode.Bicubic, align_corners: false).permute(0, 2, 3, 1);
    }

    /// <summary>An image is <paramref name="side"/> pixels or 2 units wide.</summary>
    private static double ToUnits(double pixels, long side) => 2 * pixels / side;
}
