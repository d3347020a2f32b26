using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Metrics;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Metrics;

public sealed class ClassTableTests : BunitContext
{
    [Fact]
    public void Each_digit_has_a_row_and_the_lowest_figures_are_marked()
    {
        IElement[] rows = [.. Render<ClassTable>(parameters => parameters.Add(each => each.Classes, Boards.Board().Metrics.Classes)).FindAll("tbody tr")];

        Assert.Equal(["3", "100.00 %", "33.33 %", "100.00 %", "3"], rows[3].Children.Select(cell => cell.TextContent));
        Assert.Equal([false, true, true], rows[3].QuerySelectorAll("td").Take(3).Select(cell => cell.ClassList.Contains("lowest")));
        Assert.True(rows[5].QuerySelectorAll("td")[0].ClassList.Contains("lowest"));
        Assert.False(rows[4].QuerySelectorAll("td")[0].ClassList.Contains("lowest"));
    }
}
