using System.Diagnostics;
using Hdr.Blazor.Services.Browsing;
using Hdr.Blazor.Services.Metrics;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Tests.Services.Browsing;

public sealed class ImageFilterTests
{
    private static readonly Lazy<TestSet> Mnist = new(() => new TestSet(DisputedLabels.DataSet, ModelPackage.LoadWithTestedImages(DigitApp.CommittedModel).TestedImages!));

    private readonly TestSet _tests = Boards.Tests("by hand", Boards.Some);

    [Fact]
    public void Without_conditions_all_images_come_in_their_order() => Assert.Equal(Enumerable.Range(0, 13), Find(ImageFilter.None));

    [Fact]
    public void Each_condition_leaves_out_what_does_not_meet_it()
    {
        Assert.Equal([3, 10, 11], Find(new ImageFilter(Label: 3)));
        Assert.Equal([5, 10, 11], Find(new ImageFilter(Predicted: 5)));
        Assert.Equal([10, 11, 12], Find(new ImageFilter(OnlyErrors: true)));
        Assert.Equal([11, 12], Find(new ImageFilter(BelowPercent: 80)));
        Assert.Empty(Find(new ImageFilter(OnlyDisputed: true)));
    }

    [Fact]
    public void All_conditions_must_hold()
    {
        Assert.Equal([5], Find(new ImageFilter(Label: 5, Predicted: 5)));
        Assert.Empty(Find(new ImageFilter(Label: 5, OnlyErrors: true)));
        Assert.Equal([11], Find(new ImageFilter(Label: 3, Predicted: 5, OnlyErrors: true, BelowPercent: 90)));
    }

    [Fact]
    public void Images_can_be_sorted_by_confidence_either_way()
    {
        Assert.Equal([12, 11, 10], Find(new ImageFilter(OnlyErrors: true, Order: ImageOrder.LeastConfident)));
        Assert.Equal([10, 11, 12], Find(new ImageFilter(OnlyErrors: true, Order: ImageOrder.MostConfident)));
    }

    [Fact]
    public void The_order_alone_restricts_nothing()
    {
        Assert.False(new ImageFilter(Order: ImageOrder.MostConfident).IsRestrictive);
        Assert.True(new ImageFilter(Label: 0).IsRestrictive);
    }

    [Fact]
    public void Of_mnist_it_finds_what_a_count_by_hand_finds()
    {
        Assert.Equal(Enumerable.Range(0, 10_000).Where(index => MnistTestSet.Label(index) == 4), new ImageFilter(Label: 4).Find(Mnist.Value).Select(image => image.Index));
        Assert.Equal(DisputedLabels.Count, new ImageFilter(OnlyDisputed: true).Find(Mnist.Value).Count);
    }

    [Fact]
    public void Ten_thousand_images_are_searched_and_sorted_within_200_ms()
    {
        ImageFilter[] filters = [.. Enumerable.Range(0, 10).Select(digit => new ImageFilter(Label: digit, Order: ImageOrder.LeastConfident)), new(Order: ImageOrder.MostConfident)];
        ImageView? view = ImageView.Of(Mnist.Value, new ImageQuery(ImageFilter.None));
        double[] times = new double[filters.Length];
        for (int i = 0; i < filters.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            view = ImageView.Of(Mnist.Value, new ImageQuery(filters[i]), view);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        double median = times.Order().ElementAt(times.Length / 2);
        TestContext.Current.TestOutputHelper?.WriteLine($"Median {median:0.00} ms, most {times.Max():0.00} ms");
        Assert.Equal(10_000, view.Images.Count);
        Assert.True(median < 200, $"The median of {times.Length} changes of the filter was {median:0} ms.");
    }

    private IEnumerable<int> Find(ImageFilter filter) => filter.Find(_tests).Select(image => image.Index);
}
