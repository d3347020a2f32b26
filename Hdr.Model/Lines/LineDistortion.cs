using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Lines;

/// <summary>Distorts lines anew each time they are shown: higher or lower, wider or narrower, leaning, moved.</summary>
internal static class LineDistortion
{
    private const double Height = 0.12, Width = 0.12, Lean = 0.12, Rise = 0.08;

    /// <summary>Distorts a batch.</summary>
    /// <param name="lines">Shape <c>[batch, 1, rows, columns]</c>.</param>
    /// <param name="generator">Decides.</param>
    /// <returns>The same shape.</returns>
    public static Tensor Distort(Tensor lines, Generator generator)
    {
        (long count, long rows, long columns) = (lines.shape[0], lines.shape[2], lines.shape[3]);
        Tensor Between(double most) => (rand(count, generator: generator) * 2 * most) - most;

        // The grid asks where each place comes from, in halves of the image: a lean over all rows is few of many columns.
        Tensor ways = zeros(count, 2, 3);
        ways.select(1, 0).select(1, 0).copy_(1 + Between(Width));
        ways.select(1, 0).select(1, 1).copy_(Between(Lean) * rows / columns);
        ways.select(1, 1).select(1, 1).copy_(1 + Between(Height));
        ways.select(1, 1).select(1, 2).copy_(Between(Rise));
        Tensor grid = functional.affine_grid(ways, lines.shape, align_corners: false);
        return functional.grid_sample(lines, grid, align_corners: false);
    }
}
