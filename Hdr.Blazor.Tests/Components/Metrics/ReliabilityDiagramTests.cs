using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Metrics;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Metrics;

public sealed class ReliabilityDiagramTests : BunitContext
{
    private readonly IRenderedComponent<ReliabilityDiagram> _diagram;

    public ReliabilityDiagramTests() => _diagram = Render<ReliabilityDiagram>(parameters => parameters
        .Add(each => each.Bins, Boards.Board().Metrics.CalibrationBins).Add(each => each.ExpectedError, 0.0125));

    [Fact]
    public void A_bar_is_as_high_as_its_accuracy_and_pale_when_few_images_speak_for_it()
    {
        IElement[] bars = [.. _diagram.FindAll("rect.bar")];

        Assert.Equal(["115", "201.25"], bars.Select(bar => bar.GetAttribute("height")));
        Assert.Equal(["165", "247.5"], bars.Select(bar => bar.GetAttribute("x")));
        Assert.Equal([true, false], bars.Select(bar => bar.ClassList.Contains("few")));
    }

    [Fact]
    public void The_same_is_there_in_words_and_as_a_table()
    {
        Assert.Contains("1.25 % apart", _diagram.Find("svg[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(["50.0 to 75.0 %", "8", "60.00 %", "50.00 %"], _diagram.FindAll("tbody tr")[0].Children.Select(cell => cell.TextContent));
        Assert.Equal(2, _diagram.FindAll("tbody tr").Count);
    }
}
