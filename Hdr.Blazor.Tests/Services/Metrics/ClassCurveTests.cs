using Hdr.Blazor.Services.Metrics;

namespace Hdr.Blazor.Tests.Services.Metrics;

public sealed class ClassCurveTests
{
    private static readonly (float Score, bool IsPositive)[] Images = Draw(count: 300, seed: 5);

    private readonly ClassCurve _curve = ClassCurve.Measure(Images);

    [Fact]
    public void The_area_is_the_chance_that_a_positive_scores_above_a_negative_ties_half()
    {
        float[] positives = [.. Images.Where(image => image.IsPositive).Select(image => image.Score)], negatives = [.. Images.Where(image => !image.IsPositive).Select(image => image.Score)];
        double wins = positives.Sum(positive => negatives.Sum(negative => positive > negative ? 1 : positive == negative ? 0.5 : 0));

        Assert.Equal(wins / positives.Length / negatives.Length, _curve.AreaUnderRoc, 9);
    }

    [Fact]
    public void Average_precision_is_the_mean_over_the_positives_of_the_precision_at_their_score()
    {
        double expected = Images.Where(image => image.IsPositive).Average(image =>
            Images.Count(other => other.Score >= image.Score && other.IsPositive) / (double)Images.Count(other => other.Score >= image.Score));

        Assert.Equal(expected, _curve.AveragePrecision, 9);
    }

    [Fact]
    public void Each_point_counts_what_scores_at_least_its_threshold() => Assert.All(_curve.Points, point => Assert.Equal(
        (Images.Count(image => image.Score >= point.Threshold && image.IsPositive), Images.Count(image => image.Score >= point.Threshold && !image.IsPositive)),
        (point.Found, point.Mistaken)));

    [Fact]
    public void It_runs_from_nothing_to_everything()
    {
        Assert.Equal((0.0, 0.0, 1.0), (_curve.Points[0].Recall, _curve.Points[0].FalsePositiveRate, _curve.Points[0].Precision));
        Assert.Equal((1.0, 1.0), (_curve.Points[^1].Recall, _curve.Points[^1].FalsePositiveRate));
    }

    [Fact]
    public void However_many_images_there_are_the_curve_stays_short() => Assert.InRange(ClassCurve.Measure(Draw(20_000, seed: 6)).Points.Count, 200, 402);

    [Fact]
    public void A_perfect_model_has_both_areas_one_and_a_digit_without_images_none()
    {
        ClassCurve perfect = ClassCurve.Measure([(0.9f, true), (0.8f, true), (0.1f, false)]);

        Assert.Equal((1.0, 1.0), (perfect.AreaUnderRoc, perfect.AveragePrecision));
        Assert.Equal(0, ClassCurve.Measure([(0.9f, false)]).AveragePrecision);
    }

    private static (float Score, bool IsPositive)[] Draw(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(3) == 0).Select(isPositive => (MathF.Round((random.NextSingle() * 0.7f) + (isPositive ? 0.3f : 0), count > 1000 ? 6 : 2), isPositive))];
    }
}
