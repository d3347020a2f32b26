using Hdr.Model.Training;
using Hdr.Recognition.Models;

namespace Hdr.Model.Tests.Training;

public sealed class EarlyStoppingTests
{
    [Theory]
    [InlineData(false, 0.90, 0.95, 0.95)]
    [InlineData(true, 0.90, 0.95, 0.95, 0.95)]
    [InlineData(true, 0.90, 0.95, 0.94, 0.951)]
    [InlineData(false, 0.90, 0.95, 0.94, 0.97)]
    [InlineData(true, 0.90, 0.95, 0.94, 0.97, 0.97, 0.97)]
    public void It_stops_after_two_epochs_that_gain_less_than_a_hundredth(bool expected, params double[] accuracies) =>
        Assert.Equal(expected, new EarlyStopping(MinDelta: 0.01, Patience: 2).ShouldStop([.. accuracies.Select(accuracy => Epoch(accuracy, loss: 1))]));

    [Theory]
    [InlineData(false, 0.5, 0.4, 0.3)]
    [InlineData(true, 0.5, 0.4, 0.6, 0.395)]
    public void Of_the_loss_less_is_better(bool expected, params double[] losses) =>
        Assert.Equal(expected, new EarlyStopping(MinDelta: 0.01, Patience: 2, EarlyStoppingMetric.Loss).ShouldStop([.. losses.Select(loss => Epoch(accuracy: 0.5, loss))]));

    [Fact]
    public void Without_a_least_change_the_same_again_is_no_improvement() =>
        Assert.True(new EarlyStopping(MinDelta: 0, Patience: 1).ShouldStop([Epoch(0.9, 1), Epoch(0.9, 1)]));

    [Fact]
    public void Before_the_first_epoch_it_goes_on() => Assert.False(new EarlyStopping(Patience: 1).ShouldStop([]));

    private static EpochMetrics Epoch(double accuracy, double loss) => new(1, 0, loss, accuracy, 0, 0, 0);
}
