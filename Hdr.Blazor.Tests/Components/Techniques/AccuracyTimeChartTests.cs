using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Techniques;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Techniques;

namespace Hdr.Blazor.Tests.Components.Techniques;

public sealed class AccuracyTimeChartTests : BunitContext
{
    [Fact]
    public void It_says_in_words_what_it_shows() => Assert.Equal(
        "Accuracy against time to train of 4 techniques. Most accurate: Ours: best with 99.75 % after 50.0 min. Least: Naive Bayes with 84.00 % after 0.50 s.",
        Show(Comparisons.Some).Find("svg[role=img]").GetAttribute("aria-label"));

    [Fact]
    public void Better_is_higher_and_longer_is_further_right()
    {
        IElement[] dots = [.. Show(Comparisons.Some).FindAll("circle")];

        Assert.Equal([0, 1, 2, 3], Order(dots, "cy"));
        Assert.Equal([2, 3, 1, 0], Order(dots, "cx"));
    }

    [Fact]
    public void Every_dot_has_its_number_and_the_numbers_their_names()
    {
        IRenderedComponent<AccuracyTimeChart> chart = Show(Comparisons.Some);

        Assert.Equal(["1", "2", "3", "4"], chart.FindAll("svg > svg text").Select(text => text.TextContent));
        Assert.Equal(["1 Ours: best", "2 Unheard of", "3 Quantum nearest neighbours simulated", "4 Naive Bayes"], chart.FindAll(".names li").Select(name => Plain(name.TextContent)));
        Assert.Equal([false, false, true, false], chart.FindAll("circle").Select(dot => dot.ClassList.Contains("simulated")));
    }

    [Fact]
    public void The_table_beside_it_holds_the_figures() =>
        Assert.Equal(["1 Ours: best", "99.75 %", "50.0 min"], Show(Comparisons.Some).Find("tbody tr").Children.Select(cell => cell.TextContent));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1e12)]
    [InlineData(0.5, 1e-12)]
    [InlineData(0.99999, 1)]
    public void Whatever_the_figures_the_dot_is_within_the_plot(double accuracy, double seconds)
    {
        IElement dot = Show(Comparisons.Of(Comparisons.Technique("x", "X", accuracy, seconds))).Find("circle");

        Assert.InRange(Number(dot, "cx"), 0, 330);
        Assert.InRange(Number(dot, "cy"), 0, 230);
    }

    [Fact]
    public void Numbers_of_techniques_that_are_alike_do_not_hide_each_other()
    {
        (double X, double Y)[] labels =
        [
            .. Show(Comparisons.Of([.. Enumerable.Range(0, 6).Select(i => Comparisons.Technique($"{i}", $"{i}", 0.985 - (i / 1e5), 300 + i))]))
                .FindAll("svg > svg text").Select(text => (Number(text, "x"), Number(text, "y"))),
        ];

        Assert.All(labels.Index(), label => Assert.DoesNotContain(labels.Skip(label.Index + 1), other => Math.Abs(other.X - label.Item.X) < 12 && Math.Abs(other.Y - label.Item.Y) < 9));
    }

    private static IEnumerable<int> Order(IElement[] dots, string attribute) => dots.Index().OrderBy(dot => Number(dot.Item, attribute)).Select(dot => dot.Index);

    private static double Number(IElement element, string attribute) => double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<AccuracyTimeChart> Show(TechniqueComparison comparison) => Render<AccuracyTimeChart>(parameters => parameters.Add(each => each.Techniques, comparison.Techniques));
}
