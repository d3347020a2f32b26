using Hdr.Model.Network;
using Hdr.Recognition.Models;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Benchmarks.Peers.Networks;

/// <summary>
/// The network of the student report that this project began with: 3x3 convolutions of 64 and 32 channels with ReLU, flattened,
/// 10 classes. Its convolutions multiply in bfloat16, and its values lie, in the way of <see cref="ConvolutionBlock"/>.
/// </summary>
internal sealed class ReportNetwork : Module<Tensor, Tensor>
{
    /// <summary>Channels of the first convolution.</summary>
    public const int FirstChannels = 64;

    /// <summary>Channels of the second.</summary>
    public const int SecondChannels = 32;

    /// <summary>Inputs of the dense layer: what two convolutions without padding leave of 28x28.</summary>
    public const int Features = SecondChannels * 24 * 24;

    private const int KernelSize = 3;

    private readonly ScalarType _arithmetic;
    private readonly Conv2d _first = Conv2d(1, FirstChannels, KernelSize);
    private readonly Conv2d _second = Conv2d(FirstChannels, SecondChannels, KernelSize);
    private readonly Linear _output = Linear(Features, DigitPrediction.ClassCount);

    /// <summary>Makes a network with random weights, drawn from libtorch's own generator.</summary>
    public ReportNetwork(NetworkPrecision precision)
        : base(nameof(ReportNetwork))
    {
        _arithmetic = precision == NetworkPrecision.BFloat16 ? ScalarType.BFloat16 : ScalarType.Float32;
        RegisterComponents();
    }

    /// <param name="images">Shape <c>[batch, 1, 28, 28]</c>, float32, 0 (paper) to 1 (ink).</param>
    /// <returns>Shape <c>[batch, 10]</c>, float32: logits.</returns>
    public override Tensor forward(Tensor images)
    {
        Tensor shallow = ConvolutionOperation.Rectify(ConvolutionOperation.Apply(images, _first, _arithmetic));
        Tensor deep = ConvolutionOperation.Rectify(ConvolutionOperation.Apply(shallow, _second, _arithmetic));
        Tensor logits = functional.linear(deep.permute(0, 2, 3, 1).flatten(1), _output.weight.to(_arithmetic), _output.bias!.to(_arithmetic));
        return logits.to(ScalarType.Float32);
    }
}
