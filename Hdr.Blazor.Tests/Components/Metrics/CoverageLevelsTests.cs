using Bunit;
using Hdr.Blazor.Components.Metrics;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Metrics;

public sealed class CoverageLevelsTests : BunitContext
{
    [Fact]
    public void Each_level_of_the_model_file_has_a_row() => Assert.Equal(
        ["99.00 %", "55.00 %", "2"],
        Render<CoverageLevels>(parameters => parameters.Add(each => each.Levels, Boards.Board().Metrics.Coverage!)).Find("tbody tr").Children.Select(cell => cell.TextContent));
}
