using Hdr.Model.Training;

namespace Hdr.Model.Tests.Training;

public sealed class OneCycleScheduleTests
{
    private const int StepCount = 1_000;

    private readonly OneCycleSchedule _schedule = new(Peak: 0.01, StepCount);

    [Fact]
    public void It_starts_at_a_tenth_peaks_after_a_fifth_and_ends_near_nothing()
    {
        Assert.Equal(0.001, _schedule.At(0), 12);
        Assert.Equal(0.01, _schedule.At(StepCount / 5), 12);
        Assert.Equal(0.01 * OneCycleSchedule.EndShare, _schedule.At(StepCount), 12);
    }

    [Fact]
    public void Half_way_up_and_half_way_down_are_half_way_between()
    {
        Assert.Equal((0.001 + 0.01) / 2, _schedule.At(StepCount / 10), 12);
        Assert.Equal((0.01 + (0.01 * OneCycleSchedule.EndShare)) / 2, _schedule.At(StepCount * 6 / 10), 12);
    }

    [Fact]
    public void It_rises_then_falls_without_jumps()
    {
        for (int step = 1; step <= StepCount; step++)
        {
            double change = _schedule.At(step) - _schedule.At(step - 1);
            Assert.True(step <= StepCount / 5 ? change > 0 : change < 0, $"Step {step} changes by {change}.");
            Assert.InRange(Math.Abs(change), 0, 0.01 * 0.01);
        }
    }
}
