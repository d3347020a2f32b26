using Hdr.Model.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Tests.Network;

public sealed class ChannelsLastTests
{
    public ChannelsLastTests() => LibTorch.Load();

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void A_tensor_holds_the_same_and_a_convolution_of_it_lies_likewise(long channels)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor images = rand(3, channels, 7, 9);

        Tensor last = ChannelsLast.Of(images);

        Assert.Equal(images.shape, last.shape);
        Assert.True(images.eq(last).all().item<bool>());
        Assert.Equal([7 * 9 * channels, 1, 9 * channels, channels], last.stride());
        Assert.Equal([5 * 7 * 4, 1, 7 * 4, 4], nn.functional.conv2d(last, rand(4, channels, 3, 3)).stride());
    }

    [Fact]
    public void What_lies_so_already_is_not_copied()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor last = ChannelsLast.Of(rand(2, 3, 4, 5));
        ChannelsLast.Of(last)[0, 0, 0, 0] = 7;
        Assert.Equal(7, last[0, 0, 0, 0].item<float>());
    }
}
