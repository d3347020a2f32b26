using Hdr.Model.Network;
using Hdr.Model.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Hdr.Model.Lines;

/// <summary>All that changes while a line network is trained: what a checkpoint must keep.</summary>
internal sealed class LineSession : IDisposable
{
    private const double SquaredGradientDecay = 0.99;

    private readonly WeightAverage<LineNetwork> _average;

    /// <summary>Begins a training: random weights, nothing learnt.</summary>
    /// <param name="recipe">How it is trained.</param>
    /// <param name="random">Everything random follows from it.</param>
    /// <param name="precision">The arithmetic.</param>
    /// <param name="device">Where the networks are to be.</param>
    public LineSession(LineRecipe recipe, RandomSource random, NetworkPrecision precision, Device device)
    {
        Recipe = recipe;
        Random = random;
        Device = device;
        using Generator generator = random.ForWeights();
        Network = new LineNetwork(generator).to(device);
        Network.SetArithmetic(precision == NetworkPrecision.BFloat16 ? ScalarType.BFloat16 : ScalarType.Float32);
        _average = new WeightAverage<LineNetwork>(Network, new LineNetwork(generator).to(device), recipe.AverageDecay, interval: 1);
        Optimizer = optim.AdamW(Network.parameters(), recipe.LearningRate, beta2: SquaredGradientDecay, weight_decay: recipe.WeightDecay);
    }

    /// <summary>How it is trained.</summary>
    public LineRecipe Recipe { get; }

    /// <summary>Where randomness comes from.</summary>
    public RandomSource Random { get; }

    /// <summary>Where the networks are.</summary>
    public Device Device { get; }

    /// <summary>The network in training.</summary>
    public LineNetwork Network { get; }

    /// <summary>Its averaged weights (Polyak, Juditsky, 1992), ready to evaluate: the result.</summary>
    public LineNetwork Average => _average.Network;

    /// <summary>Its optimizer (Loshchilov, Hutter, 2019).</summary>
    public AdamW Optimizer { get; }

    /// <summary>Rounds done.</summary>
    public int Round { get; set; }

    /// <summary>Takes the newest weights into the average.</summary>
    /// <param name="step">Steps done, from 1.</param>
    public void Update(int step) => _average.Update(step);

    /// <inheritdoc/>
    public void Dispose()
    {
        Optimizer.Dispose();
        _average.Dispose();
        Network.Dispose();
    }
}
