using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Metrics.Charts;

namespace Hdr.Blazor.Tests.Components.Metrics.Charts;

public sealed class LineChartTests : BunitContext
{
    private static readonly ChartAxis Axis = ChartAxis.Linear("Share", 0, 1, "0.0");

    [Fact]
    public void It_is_one_image_with_its_description_for_whoever_cannot_see_it()
    {
        IElement chart = Show([new ChartSeries("Only", [new ChartPoint(0, 0)])]).Find("svg[role=img]");

        Assert.Equal("A line.", chart.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_line_runs_from_lower_left_to_upper_right_of_the_plot() => Assert.Equal(
        "0,230 165,115 330,0",
        Show([new ChartSeries("Only", [new ChartPoint(0, 0), new ChartPoint(0.5, 0.5), new ChartPoint(1, 1)])]).Find("polyline").GetAttribute("points"));

    [Fact]
    public void Two_lines_have_a_legend_and_differ_in_more_than_colour()
    {
        IRenderedComponent<LineChart> chart = Show([new ChartSeries("One", [new ChartPoint(0, 0)]), new ChartSeries("Two", [new ChartPoint(1, 1)], IsSecond: true)]);

        Assert.Equal(["One", "Two"], chart.FindAll(".legend > span").Select(key => key.TextContent.Trim()));
        Assert.Equal([false, true], chart.FindAll("polyline").Select(line => line.ClassList.Contains("second")));
    }

    [Fact]
    public void A_point_can_be_pointed_out()
    {
        IElement mark = Render<LineChart>(parameters => parameters.Add(each => each.X, Axis).Add(each => each.Y, Axis).Add(each => each.Marked, new ChartPoint(0.1, 1))).Find(".mark");

        Assert.Equal(("33", "0"), (mark.GetAttribute("cx"), mark.GetAttribute("cy")));
    }

    private IRenderedComponent<LineChart> Show(ChartSeries[] series) => Render<LineChart>(parameters => parameters
        .Add(each => each.X, Axis).Add(each => each.Y, Axis).Add(each => each.Series, series).Add(each => each.Description, "A line."));
}
