using Hdr.Model.Data;
using Hdr.Model.Lines;
using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using static TorchSharp.torch;

namespace Hdr.Model.Tests.Lines;

public sealed class LineTrainerTests
{
    private static readonly LabelledImages Digits = Mnist.Training.First(100);

    public LineTrainerTests() => LibTorch.Load();

    [Theory]
    [InlineData(NetworkPrecision.Full)]
    [InlineData(NetworkPrecision.BFloat16)]
    public void The_loss_falls_within_few_steps(NetworkPrecision precision)
    {
        const int Steps = 12;
        LineRecipe recipe = new() { Rounds = 1, LinesOfRound = 10, StepsOfRound = Steps, BatchSize = 5, LearningRate = 0.006 };
        using LineSession session = new(recipe, new RandomSource(1), precision, CPU);
        List<double> losses = [];
        List<int> steps = [];

        new LineTrainer(session, new LineSynthesis(Digits))
        {
            StepCompleted = (step, loss) =>
            {
                steps.Add(step);
                losses.Add(loss);
            },
        }.Run(TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, Steps), steps);
        Assert.All(losses, loss => Assert.True(double.IsFinite(loss)));
        Assert.True(losses.TakeLast(4).Average() < 0.5 * losses.Take(2).Average(), $"From {losses.Take(2).Average():0.00} to {losses.TakeLast(4).Average():0.00}.");
    }

    [Fact]
    public void A_round_tells_its_mean_loss_and_leaves_another_average()
    {
        LineRecipe recipe = new() { Rounds = 2, LinesOfRound = 4, StepsOfRound = 2, BatchSize = 4 };
        using LineSession session = new(recipe, new RandomSource(1), NetworkPrecision.Full, CPU);
        float[] before = LineNetworks.Values(session.Average);
        List<double> losses = [], means = [];

        new LineTrainer(session, new LineSynthesis(Digits)) { StepCompleted = (_, loss) => losses.Add(loss), RoundCompleted = means.Add }.Run(TestContext.Current.CancellationToken);

        Assert.Equal([losses.Take(2).Average(), losses.Skip(2).Average()], means);
        Assert.Equal(2, session.Round);
        Assert.NotEqual(before, LineNetworks.Values(session.Average));
        Assert.False(session.Average.training);
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights()
    {
        LineRecipe recipe = new() { Rounds = 1, LinesOfRound = 4, StepsOfRound = 2, BatchSize = 4 };
        Assert.Equal(Train(recipe, seed: 2), Train(recipe, seed: 2));
        Assert.NotEqual(Train(recipe, seed: 2), Train(recipe, seed: 3));
    }

    [Fact]
    public void Cancelled_it_does_not_end_its_round()
    {
        using CancellationTokenSource source = new();
        using LineSession session = new(new LineRecipe { LinesOfRound = 4, StepsOfRound = 50, BatchSize = 4 }, new RandomSource(1), NetworkPrecision.Full, CPU);
        LineTrainer trainer = new(session, new LineSynthesis(Digits)) { StepCompleted = (_, _) => source.Cancel() };

        Assert.ThrowsAny<OperationCanceledException>(() => trainer.Run(source.Token));
        Assert.Equal(0, session.Round);
    }

    [Fact]
    public void One_cycle_of_the_learning_rate_spans_all_rounds()
    {
        LineRecipe recipe = new() { Rounds = 2, LearningRate = 0.004, LinesOfRound = 4, StepsOfRound = 10, BatchSize = 4 };
        using LineSession session = new(recipe, new RandomSource(1), NetworkPrecision.Full, CPU);
        List<double> rates = [];

        new LineTrainer(session, new LineSynthesis(Digits)) { StepCompleted = (_, _) => rates.Add(session.Optimizer.ParamGroups.First().LearningRate) }.Run(TestContext.Current.CancellationToken);

        Assert.Equal(20, rates.Count);
        Assert.Equal(0.004, rates.Max());
        Assert.InRange(rates.IndexOf(rates.Max()), 1, 18);
        Assert.True(rates[0] < 0.002 && rates[^1] < 0.0004, $"{rates[0]}, {rates[^1]}");
    }

    private static float[] Train(LineRecipe recipe, int seed)
    {
        using LineSession session = new(recipe, new RandomSource(seed), NetworkPrecision.Full, CPU);
        new LineTrainer(session, new LineSynthesis(Digits)).Run(TestContext.Current.CancellationToken);
        return LineNetworks.Values(session.Average);
    }
}
