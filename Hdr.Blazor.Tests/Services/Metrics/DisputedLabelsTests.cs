using Hdr.Blazor.Services.Metrics;

namespace Hdr.Blazor.Tests.Services.Metrics;

public sealed class DisputedLabelsTests
{
    [Fact]
    public void They_are_the_fifteen_that_were_published() => Assert.Equal(
        [947, 1621, 1901, 2130, 2462, 2597, 2654, 3520, 3558, 5937, 6651, 6783, 8527, 9679, 9729],
        Enumerable.Range(0, 10_000).Where(index => DisputedLabels.Contain("MNIST test", index)));

    [Fact]
    public void Of_other_test_sets_none_is_known() => Assert.False(DisputedLabels.Contain("own", 947));
}
