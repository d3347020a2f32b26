using Hdr.Recognition.Lines;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Lines;

/// <summary>
/// A convolutional network that reads a number whole: for every second column of its ink, the probability of each digit and of none
/// ("blank"), as connectionist temporal classification wants them (Graves et al., 2006). Numbers may be of any length.
/// </summary>
internal sealed class LineNetwork : Module<Tensor, Tensor>
{
    /// <summary>Rows go from 32 to 16, 8, 4 and 1; columns are halved once.</summary>
    private static readonly LineLayer[] Layers =
    [
        new(32, PoolHeight: 2, PoolWidth: 2),
        new(64, PoolHeight: 2),
        new(64, PoolHeight: 2),
        new(64),
        new(96, KernelHeight: 4, PadHeight: 0),
        new(96, KernelHeight: 1, KernelWidth: 5, PadHeight: 0),
        new(96, KernelHeight: 1, KernelWidth: 5, PadHeight: 0),
    ];

    private readonly List<LineBlock> _blocks = [];
    private readonly Conv2d _output;

    /// <summary>Makes a network with random weights.</summary>
    /// <param name="generator">The weights follow from its state alone.</param>
    public LineNetwork(Generator generator)
        : base(nameof(LineNetwork))
    {
        int channels = 1;
        foreach ((int index, LineLayer layer) in Layers.Index())
        {
            _blocks.Add(new LineBlock($"Block{index}", channels, layer));
            channels = layer.Channels;
        }

        _output = Conv2d(channels, LineScores.ClassCount, 1);
        _blocks.ForEach(block => register_module(block.GetName(), block));
        RegisterComponents();
        Initialise(generator);
    }

    /// <summary>The hidden layers, in their order.</summary>
    public IReadOnlyList<LineBlock> Blocks => _blocks;

    /// <summary>The last layer: channels 0 to 9 are the digits', 10 is the blank's.</summary>
    public Conv2d Output => _output;

    /// <summary>How many numbers are learnt.</summary>
    public long ParameterCount => parameters().Sum(parameter => parameter.numel());

    /// <summary>Chooses what hidden layers multiply in; weights stay float32.</summary>
    public void SetArithmetic(ScalarType arithmetic) => _blocks.ForEach(block => block.Arithmetic = arithmetic);

    /// <param name="lines">Shape <c>[batch, 1, 32, columns]</c>, float32, 0 (paper) to 1 (ink).</param>
    /// <returns>Shape <c>[batch, 11, columns / 2]</c>, float32: logits.</returns>
    public override Tensor forward(Tensor lines) =>
        Output.call(_blocks.Aggregate(lines, (values, block) => block.call(values)).to(ScalarType.Float32)).squeeze(2);

    /// <summary>Weights uniform within sqrt(6 / inputs) (He et al., 2015), from our generator; no bias.</summary>
    private void Initialise(Generator generator)
    {
        using IDisposable noGradient = no_grad();
        foreach (Parameter weight in parameters().Where(parameter => parameter.dim() > 1))
        {
            double bound = Math.Sqrt(6.0 * weight.shape[0] / weight.numel());
            weight.uniform_(-bound, bound, generator);
        }

        Output.bias!.zero_();
    }
}
