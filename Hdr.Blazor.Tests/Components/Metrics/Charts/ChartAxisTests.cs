using Hdr.Blazor.Components.Metrics.Charts;

namespace Hdr.Blazor.Tests.Components.Metrics.Charts;

public sealed class ChartAxisTests
{
    [Fact]
    public void A_linear_axis_is_even_and_marked_at_both_ends()
    {
        ChartAxis axis = ChartAxis.Linear("Recall", 0.9, 1, "0.00");

        Assert.Equal([0, 0.5, 1, -9], ((double[])[0.9, 0.95, 1, 0]).Select(value => Math.Round(axis.Place(value), 9)));
        Assert.Equal(["0.90", "0.92", "0.94", "0.96", "0.98", "1.00"], axis.Ticks.Select(tick => tick.Label));
    }

    [Fact]
    public void A_logarithmic_axis_gives_each_power_of_ten_as_much_and_zero_its_start()
    {
        ChartAxis axis = ChartAxis.Logarithmic("Rate", -4, 0, "0.####");

        Assert.Equal([0, 0, 0.25, 0.5, 1], ((double[])[0, 0.0001, 0.001, 0.01, 1]).Select(value => Math.Round(axis.Place(value), 9)));
        Assert.Equal(["0.0001", "0.001", "0.01", "0.1", "1"], axis.Ticks.Select(tick => tick.Label));
    }
}
