using Bunit;
using Hdr.Blazor.Components.Metrics.Charts;

namespace Hdr.Blazor.Tests.Components.Metrics.Charts;

public sealed class DataTableTests : BunitContext
{
    [Fact]
    public void The_first_column_heads_its_row_and_the_others_follow()
    {
        IRenderedComponent<DataTable> table = Render<DataTable>(parameters => parameters
            .Add(each => each.Caption, "Numbers").Add(each => each.Headings, ["A", "B"]).Add(each => each.Rows, [["1", "2"], ["3", "4"]]));

        Assert.Equal("Numbers", table.Find("summary").TextContent);
        Assert.Equal(["A", "B"], table.FindAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["1", "3"], table.FindAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["2", "4"], table.FindAll("tbody td").Select(cell => cell.TextContent));
    }
}
