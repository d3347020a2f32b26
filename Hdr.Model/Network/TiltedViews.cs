using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>An image tilted a little to either side: who is not sure of a sign turns the paper. The mean of the answers is better than each.</summary>
internal static class TiltedViews
{
    /// <summary>How far each view is turned, in degrees, clockwise.</summary>
    public static IReadOnlyList<double> Degrees { get; } = [8, -8];

    /// <summary>Where each pixel of a turned image comes from.</summary>
    /// <param name="degrees">Rotation around the image's centre, clockwise.</param>
    /// <param name="side">Rows and columns.</param>
    /// <returns>Shape <c>[1, side, side, 2]</c>: x and y on coordinates from -1 (outer edge of the first pixel) to 1; the caller owns it.</returns>
    public static Tensor Positions(double degrees, long side)
    {
        double angle = double.DegreesToRadians(degrees);
        float cosine = (float)Math.Cos(angle), sine = (float)Math.Sin(angle);
        using Tensor map = tensor(new[] { cosine, sine, 0, -sine, cosine, 0 }, [1, 2, 3]);
        return functional.affine_grid(map, [1, 1, side, side], align_corners: false);
    }

    /// <summary>All views.</summary>
    /// <param name="images">Shape <c>[batch, 1, side, side]</c>, 0 (paper) to 1 (ink).</param>
    /// <returns>A view's images an entry, in the order of <see cref="Degrees"/>; the dispose scope owns them.</returns>
    public static IEnumerable<Tensor> Of(Tensor images) => Degrees.Select(degrees => Turn(images, degrees));

    private static Tensor Turn(Tensor images, double degrees)
    {
        Tensor positions = Positions(degrees, images.shape[3]).to(images.device).expand(images.shape[0], -1, -1, -1);
        return functional.grid_sample(images, positions, GridSampleMode.Bilinear, GridSamplePaddingMode.Zeros, align_corners: false);
    }
}
