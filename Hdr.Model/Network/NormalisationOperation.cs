using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>What follows a convolution: batch normalisation, max pooling and ReLU.</summary>
internal static class NormalisationOperation
{
    /// <summary>Normalises, pools and rectifies: in one pass where we have a way; while learning, that is where a <see cref="ConvolutionTape"/> runs.</summary>
    /// <param name="sums">Shape <c>[batch, channel, row, column]</c>; not to be used afterwards.</param>
    /// <param name="normalisation">The layer; by the batch while it is in training, by what was learnt otherwise.</param>
    /// <param name="window">What is pooled; pixels that fill no window are left out.</param>
    /// <returns>Shape <c>[batch, channel, row / rows of a window, column / columns of a window]</c>.</returns>
    public static Tensor Apply(Tensor sums, BatchNorm2d normalisation, PoolingWindow window)
    {
        Tensor? rectified = normalisation.training ? ConvolutionTape.Current?.Normalise(sums, normalisation, window)
            : is_grad_enabled() ? null
            : LearntNormalisation.Apply(sums, normalisation, window);
        if (rectified is not null)
        {
            return rectified;
        }

        Tensor normalised = normalisation.call(ChannelsLast.Of(sums));

        // The largest value's ReLU is the largest ReLU: pooled first, there is less to do.
        return (window.IsNone ? normalised : functional.max_pool2d(normalised, [window.Rows, window.Columns])).relu_();
    }
}
