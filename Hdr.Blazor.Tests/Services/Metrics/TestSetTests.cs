using Hdr.Blazor.Services.Metrics;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Services.Metrics;

public sealed class TestSetTests
{
    private readonly TestSet _tests = Boards.Tests("by hand", Boards.Some);

    [Fact]
    public void A_cell_has_its_images_least_confident_first() =>
        Assert.Equal([(11, 0.6f), (10, 0.95f)], _tests.Find(3, 5).Select(image => (image.Index, image.Confidence)));

    [Fact]
    public void A_cell_without_images_is_empty() => Assert.Empty(_tests.Find(5, 3));

    [Fact]
    public void All_images_come_in_the_order_of_the_test_set()
    {
        Assert.Equal(Boards.Some.Select(image => (image.Label, image.Predicted)), _tests.All().Select(image => (image.Label, image.PredictedLabel)));
        Assert.Equal(Enumerable.Range(0, 13), _tests.All().Select(image => image.Index));
    }

    [Fact]
    public void Coverage_and_curves_are_of_its_scores()
    {
        Assert.Equal((11, 1), (_tests.Coverage.At(0.7).Answered, _tests.Coverage.At(0.7).Errors));
        Assert.Equal(3, _tests.CurveOf(3).Points[0].Positives);
        Assert.Equal(1, _tests.CurveOf(0).AreaUnderRoc);
    }

    [Theory]
    [InlineData("MNIST test", true)]
    [InlineData("by hand", false)]
    public void Labels_are_disputed_of_mnist_only(string name, bool expected)
    {
        TestSet tests = Boards.Tests(name, [.. Enumerable.Repeat((8, 8, 0.9f), 948)]);

        Assert.Equal(expected, tests.All()[^1].IsDisputed);
        Assert.Equal(expected ? 1 : 0, tests.All().Count(image => image.IsDisputed));
    }
}
