using Bunit;
using Hdr.Blazor.Components.Runs;
using Hdr.Blazor.Services.Runs;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Runs;

public sealed class RunTableTests : BunitContext
{
    [Fact]
    public void A_run_has_its_figures_and_how_it_came_about()
    {
        Run run = new("a.zip", "a.zip", Boards.Board().Package.Card, RunMetrics.Of(Boards.Board().Metrics), 2_700_000, CanCompare: true);

        IRenderedComponent<RunTable> table = Render<RunTable>(parameters => parameters.Add(each => each.Runs, [run]));

        Assert.Equal(
            ["a.zip", "76.92 %50.00 to 93.75 %", "3", "0.1235", "1.25 %", "tiny", "2", "1", "7,850", "2.7 MB", "2.5 min", "1970-01-01", "dense10"],
            table.Find("tbody tr").Children.Select(cell => cell.TextContent));
        Assert.Equal(table.FindAll("thead th").Count, table.Find("tbody tr").Children.Length);
    }
}
