using Bunit;
using Hdr.Blazor.Components.Metrics;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Metrics;

public sealed class CoverageExplorerTests : BunitContext
{
    private readonly IRenderedComponent<CoverageExplorer> _explorer;

    public CoverageExplorerTests() => _explorer = Render<CoverageExplorer>(parameters => parameters.Add(each => each.Curve, Boards.Tests("by hand", Boards.Some).Coverage));

    [Theory]
    [InlineData("0", "0.00 %", "0", "3")]
    [InlineData("20", "84.1511 %", "2", "1")]
    [InlineData("50", "99.00 %", "13", "0")]
    public void The_slider_says_how_many_go_to_a_person_and_how_many_errors_remain(string step, string threshold, string toPerson, string errors)
    {
        _explorer.Find("input").Input(step);

        Assert.Equal(threshold, _explorer.Find("label strong").TextContent);
        Assert.Equal(toPerson, _explorer.Find("[data-testid=to-person]").TextContent);
        Assert.StartsWith($"{errors} ", _explorer.Find("[data-testid=errors-left]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_slider_speaks_and_so_does_the_chart()
    {
        _explorer.Find("input").Input("20");

        const string Said = "From 84.1511 % on, 2 images of 13 would go to a person and 1 error would remain";
        Assert.Equal(Said, _explorer.Find("input").GetAttribute("aria-valuetext"));
        Assert.Contains(Said, _explorer.Find("svg[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_begins_with_everything_answered() =>
        Assert.Equal(["13", "0", "3", "76.92 %"], _explorer.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(25, 0.9)]
    [InlineData(50, 0.99)]
    [InlineData(100, 0.9999)]
    public void Each_quarter_of_the_slider_leaves_a_tenth_of_the_doubt(int step, double threshold) => Assert.Equal(threshold, CoverageExplorer.ThresholdAt(step), 12);
}
