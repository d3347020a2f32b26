using static TorchSharp.torch;

namespace Hdr.Model.Network;

/// <summary>How tensors of images lie in memory.</summary>
internal static class ChannelsLast
{
    /// <summary>
    /// The same tensor with a pixel's channels side by side in memory, as libtorch's layers then keep it. They are faster so: max
    /// pooling twenty times. Does nothing to a tensor that is laid out so already. One channel lies as it should, but has to be said to do so:
    /// otherwise the first convolution's output is laid out the other way, and is copied.
    /// </summary>
    /// <param name="tensor">Shape <c>[batch, channel, row, column]</c>.</param>
    public static Tensor Of(Tensor tensor)
    {
        Tensor channelsLast = tensor.permute(0, 2, 3, 1).contiguous();
        return (channelsLast.shape[3] == 1 ? channelsLast.flatten().view(channelsLast.shape) : channelsLast).permute(0, 3, 1, 2);
    }
}
