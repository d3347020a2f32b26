using Hdr.Model.Network;
using TorchSharp;
using TorchSharp.Modules;

namespace Hdr.Model.Tests.Network;

public sealed class ConvolutionOperationTests
{
    /// <summary>libtorch's own is wrong by a third of its length for 24 channels made of one, on processors that multiply bfloat16.</summary>
    [Theory]
    [InlineData(1, 6)]
    [InlineData(1, 16)]
    [InlineData(1, 24)]
    [InlineData(1, 32)]
    [InlineData(6, 24)]
    public void In_bfloat16_it_gives_what_it_gives_in_float32_however_many_channels_come_out(int channels, int outputChannels)
    {
        LibTorch.Load();
        using DisposeScope scope = torch.NewDisposeScope();
        using torch.Generator generator = new(7);
        using Conv2d layer = torch.nn.Conv2d(channels, outputChannels, 3, bias: false);
        torch.Tensor input = torch.rand([8, channels, 12, 12], generator: generator);

        (torch.Tensor expected, torch.Tensor expectedGradient) = Convolve(input, layer, torch.ScalarType.Float32);
        (torch.Tensor actual, torch.Tensor actualGradient) = Convolve(input, layer, torch.ScalarType.BFloat16);

        Assert.Equal(torch.ScalarType.BFloat16, actual.dtype);
        Assert.InRange(RelativeDifference(expected, actual), 0, 0.01);
        Assert.InRange(RelativeDifference(expectedGradient, actualGradient), 0, 0.02);
    }

    private static (torch.Tensor Output, torch.Tensor KernelGradient) Convolve(torch.Tensor input, Conv2d layer, torch.ScalarType arithmetic)
    {
        layer.zero_grad();
        torch.Tensor output = ConvolutionOperation.Apply(input, layer, arithmetic);
        output.to(torch.ScalarType.Float32).square().mean().backward();
        return (output.detach(), layer.weight!.grad!.clone());
    }

    private static double RelativeDifference(torch.Tensor expected, torch.Tensor actual) =>
        ((expected - actual.to(torch.ScalarType.Float32)).norm() / expected.norm()).item<float>();
}
