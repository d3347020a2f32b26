using Hdr.Blazor.Services.Metrics;

namespace Hdr.Blazor.Tests.Services.Metrics;

public sealed class CoverageCurveTests
{
    [Fact]
    public void A_threshold_counts_what_a_slow_count_counts()
    {
        Random random = new(7);
        (float Confidence, bool IsRight)[] answers = [.. Enumerable.Range(0, 500).Select(_ => (random.Next(100) / 100f, random.Next(4) > 0))];
        CoverageCurve curve = new(answers);

        Assert.All(Enumerable.Range(-1, 103).Select(percent => (double)(percent / 100f)), threshold =>
        {
            CoveragePoint point = curve.At(threshold);
            Assert.Equal(answers.Count(answer => answer.Confidence >= threshold), point.Answered);
            Assert.Equal(answers.Count(answer => answer.Confidence >= threshold && !answer.IsRight), point.Errors);
            Assert.Equal(500, point.Answered + point.ToPerson);
        });
    }

    [Fact]
    public void When_nothing_is_answered_nothing_is_wrong()
    {
        CoveragePoint point = new CoverageCurve([(0.5f, false)]).At(0.6);

        Assert.Equal((0, 0, 1, 1.0, 0.0), (point.Answered, point.Errors, point.ToPerson, point.Accuracy, point.Coverage));
    }

    [Fact]
    public void Nothing_at_all_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new CoverageCurve([]));
}
