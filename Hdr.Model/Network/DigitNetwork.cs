using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>
/// A convolutional network with two answers: which digit it is, and what there is to see at all. No convolution is padded:
/// 28x28 has a margin of paper to lose.
/// </summary>
internal sealed class DigitNetwork : Module<Tensor, Tensor>
{
    /// <summary>What comes out: ten logits of the digits, and three of the content.</summary>
    public const int OutputCount = DigitPrediction.ClassCount + DigitPrediction.ContentCount;

    /// <summary>The logit of one whole digit before anything is learnt of it: a network that never saw anything else is sure of it.</summary>
    private const double FirstDigitLogit = 9;

    private readonly List<ConvolutionBlock> _convolutions = [];
    private readonly List<DenseBlock> _hidden = [];
    private readonly Linear _output;
    private readonly double _dropout;

    /// <summary>Makes a network with random weights.</summary>
    /// <param name="shape">Its hidden layers, as <see cref="NetworkShape"/> reads them.</param>
    /// <param name="generator">The weights follow from its state alone.</param>
    /// <param name="dropout">Share of the values before each dense layer that a training step leaves out (Srivastava et al., 2014), 0 to below 1.</param>
    public DigitNetwork(string shape, Generator generator, double dropout = 0)
        : base(nameof(DigitNetwork))
    {
        _dropout = dropout;
        NetworkShape parsed = NetworkShape.Parse(shape);
        IsUpright = parsed.IsUpright;
        int channels = 1, side = DigitNormaliser.Side;
        foreach (NetworkLayer layer in parsed.Convolutions)
        {
            _convolutions.Add(new ConvolutionBlock($"Convolution{_convolutions.Count}", channels, layer.Width, layer.PoolSize));
            channels = layer.Width;
            side = (side - ConvolutionBlock.KernelSize + 1) / layer.PoolSize;
        }

        int values = channels * side * side;
        foreach (NetworkLayer layer in parsed.Dense)
        {
            _hidden.Add(new DenseBlock($"Hidden{_hidden.Count}", values, layer.Width));
            values = layer.Width;
        }

        _output = Linear(values, OutputCount);
        RegisterLayers();
        Initialise(generator);
    }

    /// <summary>Whether it sees digits set upright: <see cref="SlantCorrection"/>.</summary>
    public bool IsUpright { get; }

    /// <summary>The convolutions, in their order.</summary>
    public IReadOnlyList<ConvolutionBlock> Convolutions => _convolutions;

    /// <summary>The dense layers behind them.</summary>
    public IReadOnlyList<DenseBlock> Hidden => _hidden;

    /// <summary>The last layer: rows 0 to 9 are the digits', 10 to 12 the content's.</summary>
    public Linear Output => _output;

    /// <summary>Decides what a training step leaves out; null, and nothing is. Not owned.</summary>
    public Generator? DropoutGenerator { get; set; }

    /// <summary>How many numbers are learnt.</summary>
    public long ParameterCount => parameters().Sum(parameter => parameter.numel());

    /// <summary>Chooses what convolutions and hidden layers multiply in; weights stay float32.</summary>
    public void SetPrecision(NetworkPrecision precision)
    {
        ScalarType arithmetic = precision == NetworkPrecision.BFloat16 ? ScalarType.BFloat16 : ScalarType.Float32;
        _convolutions.ForEach(block => block.Arithmetic = arithmetic);
        _hidden.ForEach(block => block.Arithmetic = arithmetic);
    }

    /// <param name="images">Shape <c>[batch, 1, 28, 28]</c>, float32, 0 (paper) to 1 (ink).</param>
    /// <returns>Shape <c>[batch, 13]</c>, float32: logits of the ten digits, then of the three contents.</returns>
    public override Tensor forward(Tensor images)
    {
        Tensor seen = IsUpright ? SlantCorrection.Of(images) : images;
        Tensor features = Drop(_convolutions.Aggregate(seen, (values, block) => block.call(values)).flatten(1));
        return Output.call(_hidden.Aggregate(features, (values, block) => Drop(block.call(values))).to(ScalarType.Float32));
    }

    private Tensor Drop(Tensor values) =>
        training && _dropout > 0 && DropoutGenerator is not null
            ? values * rand(values.shape, generator: DropoutGenerator).ge(_dropout).to(ScalarType.Float32).div_(1 - _dropout).to(values.device)
            : values;

    private void RegisterLayers()
    {
        foreach (Module layer in (IEnumerable<Module>)[.. _convolutions, .. _hidden])
        {
            register_module(layer.GetName(), layer);
        }

        // Fields register themselves, lists do not. Registered by hand as well, the last layer would be in the state twice, and averaged twice.
        RegisterComponents();
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

        Output.weight!.narrow(0, DigitPrediction.ClassCount, DigitPrediction.ContentCount).zero_();
        Output.bias!.zero_();
        Output.bias![DigitPrediction.ClassCount + (int)InputContent.Digit].fill_(FirstDigitLogit);
    }
}
