using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>A 3x3 convolution without padding or bias, batch normalisation, ReLU, and pooling where the block ends a stage.</summary>
internal sealed class ConvolutionBlock : Module<Tensor, Tensor>
{
    /// <summary>Rows and columns of a kernel.</summary>
    public const int KernelSize = 3;

    // TorchSharp registers fields; a property's own field would be registered under the compiler's name.
    private readonly Conv2d _convolution;
    private readonly BatchNorm2d _normalisation;
    private readonly int _poolSize;

    /// <summary>Makes a block with random weights.</summary>
    /// <param name="name">The block's name.</param>
    /// <param name="inputChannels">Channels in.</param>
    /// <param name="outputChannels">Channels out.</param>
    /// <param name="poolSize">Rows and columns of which the largest value is kept; 1 keeps all.</param>
    public ConvolutionBlock(string name, int inputChannels, int outputChannels, int poolSize = 1)
        : base(name)
    {
        _poolSize = poolSize;
        _convolution = Conv2d(inputChannels, outputChannels, KernelSize, bias: false);
        _normalisation = BatchNorm2d(outputChannels);
        RegisterComponents();
    }

    public Conv2d Convolution => _convolution;

    /// <summary>Rows and columns of which the largest value is kept; 1 keeps all.</summary>
    public int PoolSize => _poolSize;

    public BatchNorm2d Normalisation => _normalisation;

    /// <summary>What the convolution multiplies in.</summary>
    public ScalarType Arithmetic { get; set; } = ScalarType.Float32;

    /// <param name="input">Shape <c>[batch, channel, row, column]</c>.</param>
    /// <returns>Shape <c>[batch, channel, (row - 2) / pool size, (column - 2) / pool size]</c>, in <see cref="Arithmetic"/>.</returns>
    public override Tensor forward(Tensor input) =>
        NormalisationOperation.Apply(ConvolutionOperation.Apply(input, Convolution, Arithmetic), Normalisation, PoolingWindow.Square(_poolSize));
}
