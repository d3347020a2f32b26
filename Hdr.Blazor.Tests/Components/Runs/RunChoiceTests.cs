using Bunit;
using Hdr.Blazor.Components.Runs;
using Hdr.Blazor.Services.Runs;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Runs;

public sealed class RunChoiceTests : BunitContext
{
    private string? _chosen = "before";

    [Fact]
    public void Runs_without_tested_images_are_there_but_can_not_be_chosen()
    {
        IRenderedComponent<RunChoice> choice = Show();

        Assert.Equal(["Choose a run", "a.zip, 76.92 %", "b.zip, holds no tested images"], choice.FindAll("option").Select(option => option.TextContent));
        Assert.Equal([false, false, true], choice.FindAll("option").Select(option => option.HasAttribute("disabled")));
    }

    [Fact]
    public void What_is_chosen_is_told_by_its_key_and_nothing_as_null()
    {
        IRenderedComponent<RunChoice> choice = Show();

        choice.Find("select").Change("a.zip");
        Assert.Equal("a.zip", _chosen);
        choice.Find("select").Change("");
        Assert.Null(_chosen);
    }

    private IRenderedComponent<RunChoice> Show() => Render<RunChoice>(parameters => parameters
        .Add(each => each.Label, "First run").Add(each => each.Runs, [Make("a.zip", canCompare: true), Make("b.zip", canCompare: false)]).Add(each => each.ChosenChanged, key => _chosen = key));

    private static Run Make(string name, bool canCompare) => new(name, name, Boards.Board().Package.Card, RunMetrics.Of(Boards.Board().Metrics), 1, canCompare);
}
