using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Metrics;
using Hdr.Blazor.Services.Metrics;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Metrics;

public sealed class ClassCurvesTests : BunitContext
{
    private readonly TestSet _tests = Boards.Tests("by hand", Boards.Some);
    private readonly IRenderedComponent<ClassCurves> _curves;

    public ClassCurvesTests() => _curves = Render<ClassCurves>(parameters => parameters.Add(each => each.Tests, _tests));

    [Fact]
    public void Another_digit_has_curves_figures_and_a_table_of_its_own()
    {
        Assert.Contains("1.00000", _curves.Find("[data-testid=curve-summary]").TextContent, StringComparison.Ordinal);

        _curves.FindAll("button")[3].Click();

        string area = _tests.CurveOf(3).AreaUnderRoc.ToString("0.00000", System.Globalization.CultureInfo.InvariantCulture);
        Assert.NotEqual("1.00000", area);
        Assert.Contains(area, _curves.Find("[data-testid=curve-summary]").TextContent, StringComparison.Ordinal);
        Assert.All(_curves.FindAll("svg[role=img]"), chart => Assert.Contains("digit 3", chart.GetAttribute("aria-label"), StringComparison.Ordinal));
        Assert.Contains("digit 3", _curves.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Equal("3", Assert.Single(_curves.FindAll("button"), button => button.GetAttribute("aria-pressed") == "true").TextContent);
    }

    [Fact]
    public void The_table_runs_from_nothing_to_everything()
    {
        IElement[] rows = [.. _curves.FindAll("tbody tr")];

        Assert.Equal(["none counts", "100.00 %", "0.00 %", "0.00 %"], rows[0].Children.Select(cell => cell.TextContent));
        Assert.Equal(["100.00 %", "100.00 %"], rows[^1].QuerySelectorAll("td").Skip(1).Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_close_up_can_be_left()
    {
        Assert.Equal("0.90", _curves.FindAll("text.tick")[0].TextContent);

        _curves.Find("[data-testid=close-up]").Change(false);

        Assert.Equal("0.0", _curves.FindAll("text.tick")[0].TextContent);
    }
}
