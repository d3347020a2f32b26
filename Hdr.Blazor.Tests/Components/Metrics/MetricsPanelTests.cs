using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Metrics;
using Microsoft.AspNetCore.Components;

namespace Hdr.Blazor.Tests.Components.Metrics;

public sealed class MetricsPanelTests : BunitContext
{
    [Fact]
    public void It_is_a_region_named_by_its_heading_with_its_downloads()
    {
        IRenderedComponent<MetricsPanel> panel = Show(builder => builder.AddContent(0, "figures"), missing: null);

        Assert.Equal(panel.Find("section").GetAttribute("aria-labelledby"), panel.Find("h2").Id);
        IElement link = panel.Find("a");
        Assert.Equal(("/api/x.csv", "Download Things: CSV"), (link.GetAttribute("href"), link.GetAttribute("aria-label")));
        Assert.Contains("figures", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_said_instead_of_shown()
    {
        IRenderedComponent<MetricsPanel> panel = Show(_ => throw new InvalidOperationException("Not to be drawn."), "Put them in.");

        Assert.Equal("Put them in.", panel.Find(".missing").TextContent);
    }

    [Fact]
    public void A_part_that_fails_takes_no_other_along()
    {
        IRenderedComponent<MetricsPanel> panel = Show(builder =>
        {
            builder.OpenComponent<Failing>(0);
            builder.CloseComponent();
        }, missing: null);

        Assert.Contains("can't be shown", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Things", panel.Find("h2").TextContent);
    }

    private IRenderedComponent<MetricsPanel> Show(RenderFragment content, string? missing) => Render<MetricsPanel>(parameters => parameters
        .Add(each => each.Id, "things").Add(each => each.Title, "Things").Add(each => each.Missing, missing).Add(each => each.Downloads, [("CSV", "/api/x.csv")]).Add(each => each.ChildContent, content));

    private sealed class Failing : ComponentBase
    {
        protected override void OnParametersSet() => throw new InvalidOperationException("Broken on purpose.");
    }
}
