using Hdr.Model.Evaluation;
using Hdr.Recognition.Models;

namespace Hdr.Model.Tests.Evaluation;

public sealed class WilsonIntervalTests
{
    /// <summary>The interval is all shares p from which the measured one lies no more than 1.96 standard deviations of p away: found by trying.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 5)]
    [InlineData(3, 7)]
    [InlineData(117, 123)]
    [InlineData(9_968, 10_000)]
    public void It_holds_the_shares_that_the_sample_does_not_speak_against(int successes, int count)
    {
        const double Step = 1e-5;
        double measured = (double)successes / count;
        double[] possible = [.. Enumerable.Range(0, 100_001).Select(step => step * Step).Where(share => Math.Abs(measured - share) <= 1.96 * Math.Sqrt(share * (1 - share) / count))];

        ShareInterval interval = WilsonInterval.Of(successes, count);

        // The tried shares are a step apart: an edge lies at most a step beyond the last that fits.
        Assert.Equal(possible[0], interval.Lower, Step);
        Assert.Equal(possible[^1], interval.Upper, Step);
    }

    [Fact]
    public void Nothing_measured_says_nothing() => Assert.Equal(new ShareInterval(0, 1), WilsonInterval.Of(0, 0));
}
