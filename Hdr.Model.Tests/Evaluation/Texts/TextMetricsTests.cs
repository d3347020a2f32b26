using Hdr.Model.Evaluation.Texts;

namespace Hdr.Model.Tests.Evaluation.Texts;

/// <summary>Figures worked out by hand.</summary>
public sealed class TextMetricsTests
{
    private static readonly TextMetrics Metrics = TextMetrics.Of(
        [
            new("right.png", "12 34", "12 34", 0.9f),
            new("order.png", "5 6 5", "6 5 5", 0.8f),
            new("joined.png", "78 9", "789", 0.7f),
            new("digit.png", "4000", "4001", 0.6f),
            new("blank.png", "", "", 0),
            new("texture.png", "", "1", 0.5f),
            new("missing.png", "33", "", 0, "There is no such file or folder."),
            new("broken.png", "", "", 0, "The file is cut off."),
        ],
        TimeSpan.FromSeconds(2));

    [Fact]
    public void A_text_is_right_as_a_whole_with_its_spaces()
    {
        Assert.Equal((8, 2), (Metrics.ImageCount, Metrics.Text.Right));
        Assert.Equal(2 / 8.0, Metrics.Text.ExactMatch, 12);
        Assert.InRange(Metrics.Text.ExactMatch, Metrics.Text.Interval.Lower, Metrics.Text.Interval.Upper);
    }

    [Fact]
    public void Edit_distances_are_shares_of_the_longer_text() =>
        Assert.Equal((0 + (2 / 5.0) + (1 / 4.0) + (1 / 4.0) + 0 + 1 + 1 + 0) / 8, Metrics.Text.MeanEditDistance, 12);

    [Fact]
    public void Spaces_aside_a_joined_number_is_right_too()
    {
        Assert.Equal(3, Metrics.Digits.Right);
        Assert.Equal(((2 / 3.0) + 0.25 + 1 + 1) / 8, Metrics.Digits.MeanEditDistance, 12);
    }

    [Fact]
    public void Numbers_count_in_any_order_and_as_often_as_they_are_there()
    {
        // There: 2 + 3 + 2 + 1 + 1 = 9. Read: 2 + 3 + 1 + 1 + 1 = 8. Found: 2 + 3 = 5.
        Assert.Equal(5 / 8.0, Metrics.Numbers.Precision, 12);
        Assert.Equal(5 / 9.0, Metrics.Numbers.Recall, 12);
        Assert.Equal(10 / 17.0, Metrics.Numbers.F1, 12);
    }

    [Fact]
    public void A_number_read_twice_is_found_once() => Assert.Equal(new NumberScore(0.5, 1, 2 / 3.0), NumberScore.Of([new("a.png", "7", "7 7", 1)]));

    [Fact]
    public void Nothing_read_and_nothing_there_is_no_number_found() => Assert.Equal(new NumberScore(0, 0, 0), NumberScore.Of([new("a.png", "", "", 0)]));

    [Fact]
    public void An_image_with_nothing_to_be_read_is_refused_when_nothing_is_found_not_when_it_cannot_be_read() =>
        Assert.Equal((3, 1, 1 / 3.0), (Metrics.Refusal.Count, Metrics.Refusal.Refused, Metrics.Refusal.Share));

    [Fact]
    public void Files_that_cannot_be_read_are_counted() => Assert.Equal(2, Metrics.UnreadableCount);

    [Fact]
    public void Speed_counts_files_and_the_digits_that_were_read() =>
        Assert.Equal(new ReadingSpeed(2, 8 / 2.0, (4 + 3 + 3 + 4 + 1) / 2.0), Metrics.Speed);

    [Fact]
    public void Several_numbers_are_noticed()
    {
        Assert.True(Metrics.HasSeveralNumbers);
        Assert.False(TextMetrics.Of([new("a.png", "12", "1 2", 1)], TimeSpan.FromSeconds(1)).HasSeveralNumbers);
    }
}
