using Hdr.Recognition.Models;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>
/// The convolutional network: two 3x3 convolutions of 32 channels, pooling, two of 64, pooling, 128 dense, 10 classes.
/// No layer is padded: the four convolutions and two poolings turn 28x28 into 4x4, and 28x28 has a margin of paper to lose.
/// </summary>
internal sealed class DigitNetwork : Module<Tensor, Tensor>
{
    /// <summary>The layers in one line, for the model card.</summary>
    public const string Description = "conv32-conv32-pool-conv64-conv64-pool-dense128";

    /// <summary>Rows and columns that pooling makes one of.</summary>
    public const int PoolSize = 2;

    private readonly ConvolutionBlock _first;
    private readonly ConvolutionBlock _second;
    private readonly ConvolutionBlock _third;
    private readonly ConvolutionBlock _fourth;
    private readonly DenseBlock _hidden;
    private readonly Linear _output;

    /// <summary>Makes a network with random weights.</summary>
    /// <param name="generator">The weights follow from its state alone.</param>
    public DigitNetwork(Generator generator)
        : base(nameof(DigitNetwork))
    {
        _first = new ConvolutionBlock(nameof(First), 1, 32);
        _second = new ConvolutionBlock(nameof(Second), 32, 32, PoolSize);
        _third = new ConvolutionBlock(nameof(Third), 32, 64);
        _fourth = new ConvolutionBlock(nameof(Fourth), 64, 64, PoolSize);
        _hidden = new DenseBlock(nameof(Hidden), 64 * 4 * 4, 128);
        _output = Linear(128, DigitPrediction.ClassCount);
        RegisterComponents();
        Initialise(generator);
    }

    public ConvolutionBlock First => _first;

    public ConvolutionBlock Second => _second;

    public ConvolutionBlock Third => _third;

    public ConvolutionBlock Fourth => _fourth;

    public DenseBlock Hidden => _hidden;

    public Linear Output => _output;

    /// <summary>How many numbers are learnt.</summary>
    public long ParameterCount => parameters().Sum(parameter => parameter.numel());

    /// <summary>Chooses what convolutions and the hidden layer multiply in; weights stay float32.</summary>
    public void SetPrecision(NetworkPrecision precision)
    {
        ScalarType arithmetic = precision == NetworkPrecision.BFloat16 ? ScalarType.BFloat16 : ScalarType.Float32;
        foreach (ConvolutionBlock block in (ConvolutionBlock[])[First, Second, Third, Fourth])
        {
            block.Arithmetic = arithmetic;
        }

        Hidden.Arithmetic = arithmetic;
    }

    /// <param name="images">Shape <c>[batch, 1, 28, 28]</c>, float32, 0 (paper) to 1 (ink).</param>
    /// <returns>Shape <c>[batch, 10]</c>, float32: logits.</returns>
    public override Tensor forward(Tensor images)
    {
        Tensor shallow = Second.call(First.call(images));
        Tensor deep = Fourth.call(Third.call(shallow));
        return Output.call(Hidden.call(deep.flatten(1)));
    }

    /// <summary>Weights uniform within 1/sqrt(inputs), as PyTorch's own layers begin, but from our generator; no bias.</summary>
    private void Initialise(Generator generator)
    {
        using IDisposable noGradient = no_grad();
        foreach (Parameter weight in parameters().Where(parameter => parameter.dim() > 1))
        {
            double bound = 1 / Math.Sqrt((double)weight.numel() / weight.shape[0]);
            weight.uniform_(-bound, bound, generator);
        }

        Output.bias!.zero_();
    }
}
