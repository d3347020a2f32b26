using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>A 3x3 convolution without padding or bias, batch normalisation, ReLU.</summary>
internal sealed class ConvolutionBlock : Module<Tensor, Tensor>
{
    private const int KernelSize = 3;

    public ConvolutionBlock(string name, int inputChannels, int outputChannels)
        : base(name)
    {
        Convolution = Conv2d(inputChannels, outputChannels, KernelSize, bias: false);
        Normalisation = BatchNorm2d(outputChannels);
        register_module("convolution", Convolution);
        register_module("normalisation", Normalisation);
    }

    public Conv2d Convolution { get; }

    public BatchNorm2d Normalisation { get; }

    /// <summary>What the convolution multiplies in.</summary>
    public ScalarType Arithmetic { get; set; } = ScalarType.Float32;

    /// <param name="input">Shape <c>[batch, channel, row, column]</c>.</param>
    /// <returns>Shape <c>[batch, channel, row - 2, column - 2]</c>, in <see cref="Arithmetic"/>.</returns>
    public override Tensor forward(Tensor input)
    {
        Tensor sums = functional.conv2d(input.to(Arithmetic), Convolution.weight.to(Arithmetic));
        return Normalisation.call(sums).relu_();
    }
}
