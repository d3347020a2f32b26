using Hdr.Model.Network;
using Hdr.Model.Training;
using Hdr.Recognition.Lines;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Lines;

/// <summary>
/// Takes a session from where it stands to the end of its recipe: rounds of numbers that are written anew, the loss of connectionist
/// temporal classification (Graves et al., 2006), which needs to know a number's digits but not where they stand.
/// </summary>
internal sealed class LineTrainer(LineSession session, LineSynthesis synthesis)
{
    /// <summary>Longer gradients are cut to this length: a number that can't be read must not undo what was learnt.</summary>
    private const double LongestGradient = 1;

    /// <summary>So many steps after one another, free memory is given back: lines differ in width, and what one leaves free seldom fits the next.</summary>
    private const int StepsOfMemory = 10;

    private readonly LineSession _session = session;
    private readonly LineSynthesis _synthesis = synthesis;
    private readonly OneCycleSchedule _schedule = new(session.Recipe.LearningRate, session.Recipe.Rounds * session.Recipe.StepsOfRound);

    /// <summary>Called after each step with the steps done and its loss.</summary>
    public Action<int, double>? StepCompleted { get; init; }

    /// <summary>Called after each round with its mean loss: the moment for a checkpoint.</summary>
    public Action<double>? RoundCompleted { get; init; }

    /// <summary>Trains.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the round at hand is lost, those before are not.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        LineRecipe recipe = _session.Recipe;
        _session.Network.train();
        while (_session.Round < recipe.Rounds)
        {
            int round = _session.Round, step = round * recipe.StepsOfRound;
            LineExample[] examples = LineExamples.Draw(_synthesis, recipe.LinesOfRound, index => _session.Random.ForExample(round, index), cancellationToken);
            NativeMemory.GiveBack();
            double sum = 0;
            foreach (LineExample[] batch in LineExamples.Batches(examples, recipe.BatchSize, recipe.StepsOfRound, _session.Random.ForExample(round, recipe.LinesOfRound)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                double loss = RunStep(batch, step++);
                sum += loss;
                if (step % StepsOfMemory == 0)
                {
                    NativeMemory.GiveBackFreed();
                }

                StepCompleted?.Invoke(step, loss);
            }

            _session.Round++;
            RoundCompleted?.Invoke(sum / recipe.StepsOfRound);
        }
    }

    private double RunStep(LineExample[] examples, int step)
    {
        using DisposeScope scope = NewDisposeScope();
        using Generator generator = _session.Random.ForStep(step);
        foreach (optim.ILearningRateController group in _session.Optimizer.ParamGroups)
        {
            group.LearningRate = _schedule.At(step);
        }

        _session.Optimizer.zero_grad();
        double loss = Backpropagation.AddGradients(() => Loss(examples, generator));
        nn.utils.clip_grad_norm_(_session.Network.parameters(), LongestGradient);
        _session.Optimizer.step();
        _session.Update(step + 1);
        return loss;
    }

    private Tensor Loss(LineExample[] examples, Generator generator)
    {
        LineBatch batch = LineBatch.Of(examples);
        return Loss(_session.Network, LineDistortion.Distort(batch.Lines, generator).to(_session.Device), batch);
    }

    /// <summary>Mean over the numbers of the negative logarithm of the probability of a number's digits, each divided by their count.</summary>
    private static Tensor Loss(LineNetwork network, Tensor lines, LineBatch batch)
    {
        Tensor logarithms = functional.log_softmax(network.call(lines), 1).permute(2, 0, 1);
        Device device = logarithms.device;
        return functional.ctc_loss(logarithms, batch.Texts.to(device), batch.FrameCounts, batch.TextLengths, blank: LineScores.Blank, reduction: Reduction.Mean, zero_infinity: true);
    }
}
