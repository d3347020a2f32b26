using Hdr.Model.Network;
using Hdr.Recognition.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>All that changes while a network is trained: what a checkpoint must keep.</summary>
internal sealed class TrainingSession : IDisposable
{
    // Less memory of squared gradients than the usual 0.999 suits trainings of a few thousand steps.
    private const double SquaredGradientDecay = 0.99;
    private const double GradientDecay = 0.9;

    // An average over hundreds of steps needs no update at each.
    private const int AverageInterval = 5;

    /// <summary>Begins a training: random weights, nothing learnt.</summary>
    /// <param name="identity">What is trained on what.</param>
    /// <param name="precision">The arithmetic.</param>
    /// <param name="device">Where the networks are to be; null for the processor.</param>
    public TrainingSession(TrainingIdentity identity, NetworkPrecision precision, Device? device = null)
    {
        Identity = identity;
        Random = new RandomSource(identity.Seed);
        using Generator generator = Random.ForWeights();
        Network = Create(identity.Recipe, generator).to(device ?? CPU);
        Network.SetPrecision(precision);
        Average = new WeightAverage<CascadeNetwork>(Network, Create(identity.Recipe, generator).to(device ?? CPU), identity.Recipe.AverageDecay, AverageInterval);
        Optimizer = CreateOptimizer(Network, identity.Recipe);
    }

    /// <summary>What is trained on what.</summary>
    public TrainingIdentity Identity { get; }

    /// <summary>Where randomness comes from.</summary>
    public RandomSource Random { get; }

    /// <summary>The network in training.</summary>
    public CascadeNetwork Network { get; }

    /// <summary>Its averaged weights: the result.</summary>
    public WeightAverage<CascadeNetwork> Average { get; }

    /// <summary>Its optimizer.</summary>
    public AdamW Optimizer { get; }

    /// <summary>Steps done, over all epochs.</summary>
    public int Step { get; set; }

    /// <summary>Sum of the losses of the epoch at hand.</summary>
    public double EpochLossSum { get; set; }

    /// <summary>Time in the epoch at hand, in seconds, without validation.</summary>
    public double EpochSeconds { get; set; }

    /// <summary>Epochs done and measured.</summary>
    public List<EpochMetrics> History { get; } = [];

    /// <summary>The time of each epoch that was not measured, for want of images held out: in seconds.</summary>
    public List<double> UnmeasuredSeconds { get; } = [];

    /// <summary>Begins with what another network has learnt, in place of random weights.</summary>
    /// <param name="learnt">Of the first network's shape; only read.</param>
    public void BeginWith(DigitNetwork learnt)
    {
        Dictionary<string, Tensor> state = learnt.state_dict();
        _ = Network.First.load_state_dict(state);
        _ = Average.Network.First.load_state_dict(state);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Optimizer.Dispose();
        Average.Dispose();
        Network.Dispose();
    }

    private static CascadeNetwork Create(TrainingRecipe recipe, Generator generator) => new(recipe.Network, recipe.SecondNetwork, generator, recipe.Dropout);

    /// <summary>AdamW (Loshchilov, Hutter, 2019); only matrices and kernels decay.</summary>
    private static AdamW CreateOptimizer(CascadeNetwork network, TrainingRecipe recipe)
    {
        AdamW.ParamGroup Group(bool decays) => new(
            network.parameters().Where(parameter => parameter.dim() > 1 == decays),
            new AdamW.Options { LearningRate = recipe.LearningRate, beta1 = GradientDecay, beta2 = SquaredGradientDecay, weight_decay = decays ? recipe.WeightDecay : 0 });

        return optim.AdamW([Group(decays: true), Group(decays: false)], recipe.LearningRate);
    }
}
