using Hdr.Model.Network.Normalisation;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Hdr.Model.Network;

/// <summary>Batch normalisation by what was learnt, max pooling and ReLU in one pass, without a way back: for networks that are tested.</summary>
internal static unsafe class LearntNormalisation
{
    /// <summary>Normalises, pools and rectifies.</summary>
    /// <param name="sums">Shape <c>[batch, channel, row, column]</c>; only read.</param>
    /// <param name="normalisation">The layer.</param>
    /// <param name="window">What is pooled.</param>
    /// <returns>Shape <c>[batch, channel, row / rows of a window, column / columns of a window]</c>; the dispose scope owns it. Null where we have no way, and libtorch must.</returns>
    public static Tensor? Apply(Tensor sums, BatchNorm2d normalisation, PoolingWindow window)
    {
        if (!RecordedNormalisation.Suits(sums, window))
        {
            return null;
        }

        NormalisationShape shape = NormalisationShape.Of(sums, window);
        Tensor factors = normalisation.weight! / (normalisation.running_var! + normalisation.eps).sqrt();
        Tensor shifts = normalisation.bias! - (normalisation.running_mean! * factors);
        Tensor output = empty(shape.Images, shape.OutputRows, shape.OutputColumns, shape.Channels);
        fixed (byte* values = sums.permute(0, 2, 3, 1).bytes, factor = factors.bytes, shift = shifts.bytes, results = output.bytes)
        {
            RectifiedNormalisation.Apply(shape, (float*)values, (float*)factor, (float*)shift, (float*)results, get_num_threads());
        }

        return output.permute(0, 3, 1, 2);
    }
}
