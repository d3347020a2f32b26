using Hdr.Model.Network;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Lines;

/// <summary>A convolution without bias, batch normalisation, pooling and ReLU: a layer of a <see cref="LineNetwork"/>.</summary>
internal sealed class LineBlock : Module<Tensor, Tensor>
{
    // TorchSharp registers fields; a property's own field would be registered under the compiler's name.
    private readonly Conv2d _convolution;
    private readonly BatchNorm2d _normalisation;

    /// <summary>Makes a block with random weights.</summary>
    /// <param name="name">The block's name.</param>
    /// <param name="inputChannels">Channels in.</param>
    /// <param name="layer">What the block does.</param>
    public LineBlock(string name, int inputChannels, LineLayer layer)
        : base(name)
    {
        Layer = layer;
        _convolution = Conv2d(inputChannels, layer.Channels, (layer.KernelHeight, layer.KernelWidth), padding: (layer.PadHeight, layer.KernelWidth / 2), bias: false);
        _normalisation = BatchNorm2d(layer.Channels);
        RegisterComponents();
    }

    /// <summary>What the block does.</summary>
    public LineLayer Layer { get; }

    public Conv2d Convolution => _convolution;

    public BatchNorm2d Normalisation => _normalisation;

    /// <summary>What the convolution multiplies in.</summary>
    public ScalarType Arithmetic { get; set; } = ScalarType.Float32;

    /// <param name="input">Shape <c>[batch, channel, row, column]</c>.</param>
    public override Tensor forward(Tensor input) =>
        NormalisationOperation.Apply(ConvolutionOperation.Apply(input, Convolution, Arithmetic, Layer.PadHeight, Layer.KernelWidth / 2), Normalisation, Layer.Window);
}
