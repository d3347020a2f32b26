using Hdr.Benchmarks.Peers.Reporting;

namespace Hdr.Benchmarks.Tests.Peers.Reporting;

public class BarTests
{
    [Theory]
    [InlineData(1.5)]
    [InlineData(1.6)]
    public void The_least_is_met_at_the_limit_and_above(double figure) => Assert.Equal("met", Bar.AtLeast(1.5, "x").Judge(figure));

    [Theory]
    [InlineData(200)]
    [InlineData(1)]
    public void The_most_is_met_at_the_limit_and_below(double figure) => Assert.Equal("met", Bar.AtMost(200, "MB").Judge(figure));

    [Fact]
    public void A_missed_bar_says_by_how_much()
    {
        Assert.Equal("**missed** by 0.2 x", Bar.AtLeast(1.5, "x").Judge(1.3));
        Assert.Equal("**missed** by 1,050 MB", Bar.AtMost(200, "MB").Judge(1250));
    }

    [Fact]
    public void A_bar_reads_as_people_write_it()
    {
        Assert.Equal("≥ 4,000 images/s", Bar.AtLeast(4000, "images/s").ToString());
        Assert.Equal("≤ 1.3 x", Bar.AtMost(1.3, "x").ToString());
    }
}
