using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Result;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Result;

public sealed class ScoreTableTests : BunitContext
{
    [Fact]
    public void Each_digit_has_its_bar_and_its_value_in_text()
    {
        IRenderedComponent<ScoreTable> table = Render<ScoreTable>(parameters => parameters.Add(each => each.Scores, Readings.Digit(3, 0.9f).Scores).Add(each => each.Best, 3));

        IElement[] rows = [.. table.FindAll("tbody tr")];
        Assert.Equal(Enumerable.Range(0, 10).Select(digit => $"{digit}"), rows.Select(row => row.QuerySelector("th")!.TextContent));
        Assert.Equal("90.0 %", rows[3].QuerySelector(".value")!.TextContent);
        Assert.Equal("width: 90%", rows[3].QuerySelector(".bar")!.GetAttribute("style"));
        Assert.Equal("5.0 %", rows[4].QuerySelector(".value")!.TextContent);
        Assert.Equal("best", Assert.Single(rows, row => row.ClassList.Contains("best")).ClassName);
        Assert.Contains("best", rows[3].ClassList);
    }
}
