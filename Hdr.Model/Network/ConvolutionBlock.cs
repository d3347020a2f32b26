using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>A 3x3 convolution without padding or bias, batch normalisation, ReLU.</summary>
internal sealed class ConvolutionBlock : Module<Tensor, Tensor>
{
    private const int KernelSize = 3;

    // TorchSharp registers fields; a property's own field would be registered under the compiler's name.
    private readonly Conv2d _convolution;
    private readonly BatchNorm2d _normalisation;

    public ConvolutionBlock(string name, int inputChannels, int outputChannels)
        : base(name)
    {
        _convolution = Conv2d(inputChannels, outputChannels, KernelSize, bias: false);
        _normalisation = BatchNorm2d(outputChannels);
        RegisterComponents();
    }

    public Conv2d Convolution => _convolution;

    public BatchNorm2d Normalisation => _normalisation;

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
