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

    /// <summary>Makes a network with random weights.</summary>
    /// <param name="generator">The weights follow from its state alone.</param>
    public DigitNetwork(Generator generator)
        : base(nameof(DigitNetwork))
    {
        First = Register(new ConvolutionBlock("first", 1, 32));
        Second = Register(new ConvolutionBlock("second", 32, 32));
        Third = Register(new ConvolutionBlock("third", 32, 64));
        Fourth = Register(new ConvolutionBlock("fourth", 64, 64));
        Hidden = Register(new DenseBlock("hidden", 64 * 4 * 4, 128));
        Output = Linear(128, DigitPrediction.ClassCount);
        register_module("output", Output);
        Initialise(generator);
    }

    public ConvolutionBlock First { get; }

    public ConvolutionBlock Second { get; }

    public ConvolutionBlock Third { get; }

    public ConvolutionBlock Fourth { get; }

    public DenseBlock Hidden { get; }

    public Linear Output { get; }

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
        Tensor shallow = functional.max_pool2d(Second.call(First.call(images)), PoolSize);
        Tensor deep = functional.max_pool2d(Fourth.call(Third.call(shallow)), PoolSize);
        return Output.call(Hidden.call(deep.flatten(1)));
    }

    private TBlock Register<TBlock>(TBlock block)
        where TBlock : Module
    {
        register_module(block.GetName(), block);
        return block;
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
