using Hdr.Model.Composition;
using Hdr.Model.Data;
using Hdr.Model.Network;
using Hdr.Model.Training;
using Hdr.Recognition.Lines;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Lines;

/// <summary>Trains a line network from nothing, on numbers that are written for it.</summary>
internal sealed class LineTrainer : IDisposable
{
    private readonly LineRecipe _recipe;
    private readonly RandomSource _random;
    private readonly LineSynthesis _synthesis;
    private readonly OneCycleSchedule _schedule;
    private readonly LineNetwork _network;
    private readonly LineNetwork _average;
    private readonly AdamW _optimizer;
    private int _step;

    /// <summary>Prepares.</summary>
    /// <param name="recipe">How.</param>
    /// <param name="split">MNIST's training images.</param>
    /// <param name="seed">Everything random follows from it.</param>
    public LineTrainer(LineRecipe recipe, MnistSplit split, int seed)
    {
        LibTorch.Load();
        _recipe = recipe;
        _random = new RandomSource(seed);
        _synthesis = new LineSynthesis(split, 0, split.Count - DigitDeck.HeldOutCount);
        _schedule = new OneCycleSchedule(recipe.LearningRate, recipe.Rounds * recipe.StepsOfRound);
        using Generator generator = _random.ForWeights();
        _network = new LineNetwork(generator);
        _average = new LineNetwork(generator);
        _network.SetArithmetic(ProcessorPrecision.Fastest == NetworkPrecision.BFloat16 ? ScalarType.BFloat16 : ScalarType.Float32);
        Blend(keep: 0);
        _optimizer = optim.AdamW(_network.parameters(), recipe.LearningRate, beta2: 0.99, weight_decay: recipe.WeightDecay);
    }

    /// <summary>Called after each round with its number from 1 and its mean loss.</summary>
    public Action<int, double>? RoundCompleted { get; init; }

    /// <summary>The network with averaged weights.</summary>
    public LineNetwork Network => _average;

    /// <summary>Trains.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        _network.train();
        for (int round = 0; round < _recipe.Rounds; round++)
        {
            LineExample[] examples = LineExamples.Draw(_synthesis, _recipe.LinesOfRound, index => _random.ForExample(round, index), cancellationToken);
            double loss = 0;
            foreach (LineExample[] batch in LineExamples.Batches(examples, _recipe.BatchSize, _recipe.StepsOfRound, new Random(_random.Seed + round)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                loss += Step(batch);
            }

            RoundCompleted?.Invoke(round + 1, loss / _recipe.StepsOfRound);
        }

        _average.eval();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _optimizer.Dispose();
        _average.Dispose();
        _network.Dispose();
    }

    private double Step(LineExample[] examples)
    {
        using DisposeScope scope = NewDisposeScope();
        using Generator generator = _random.ForStep(_step);
        foreach (optim.ILearningRateController group in _optimizer.ParamGroups)
        {
            group.LearningRate = _schedule.At(_step);
        }

        LineBatch batch = LineBatch.Of(examples);
        Tensor logits = _network.call(LineDistortion.Distort(batch.Lines, generator));
        Tensor logarithms = functional.log_softmax(logits, 1).permute(2, 0, 1);
        Tensor loss = functional.ctc_loss(logarithms, batch.Texts, batch.FrameCounts, batch.TextLengths, blank: LineScores.Blank, reduction: Reduction.Mean, zero_infinity: true);
        _optimizer.zero_grad();
        loss.backward();
        nn.utils.clip_grad_norm_(_network.parameters(), 1);
        _optimizer.step();
        _step++;
        Blend(Math.Min(_recipe.AverageDecay, (1.0 + _step) / (10.0 + _step)));
        return loss.item<float>();
    }

    private void Blend(double keep)
    {
        using IDisposable noGradient = no_grad();
        foreach ((Tensor average, Tensor newest) in _average.state_dict().Values.Zip(_network.state_dict().Values))
        {
            if (average.is_floating_point())
            {
                average.mul_(keep).add_(newest, alpha: 1 - keep);
            }
        }
    }
}
