using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Metrics;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Metrics;

public sealed class ConfusionTableTests : BunitContext
{
    [Fact]
    public void Each_count_is_a_button_that_says_its_row_column_count_and_share()
    {
        IElement[] buttons = [.. Show().FindAll("button")];

        Assert.Equal(12, buttons.Length);
        IElement wrong = Assert.Single(buttons, button => button.TextContent.Contains("3 read as 5", StringComparison.Ordinal));
        Assert.Equal("3 read as 5: 2 images, 66.7 % of the row", wrong.GetAttribute("title"));
        Assert.Equal(("2", "66.7 %"), (wrong.QuerySelectorAll("span")[1].TextContent, wrong.QuerySelector("small")!.TextContent));
    }

    [Fact]
    public void Cells_without_images_are_plain_zeros() => Assert.Equal(88, Show().FindAll("td .none").Count);

    [Fact]
    public void Right_and_wrong_answers_have_a_scale_of_heat_each()
    {
        IRenderedComponent<ConfusionTable> table = Show();

        Assert.Equal(["--heat: 1", "--heat: 0.5"], table.FindAll("button.wrong").Select(button => button.GetAttribute("style")));
        Assert.Equal(["--heat: 0.333", "--heat: 0.5"], ((int[])[3, 7]).Select(digit => table.FindAll("button.right")[digit].GetAttribute("style")));
    }

    [Fact]
    public void A_click_tells_the_cell()
    {
        ConfusionCell? chosen = null;
        IRenderedComponent<ConfusionTable> table = Render<ConfusionTable>(parameters => parameters
            .Add(each => each.Counts, Boards.Board().Metrics.ConfusionMatrix).Add(each => each.SelectedChanged, cell => chosen = cell));

        table.FindAll("button.wrong")[1].Click();

        Assert.Equal(new ConfusionCell(7, 1), chosen);
    }

    [Fact]
    public void The_selected_cell_is_pressed_and_the_only_stop_of_the_Tab_key()
    {
        IElement[] buttons = [.. Show(new ConfusionCell(3, 5)).FindAll("button")];

        Assert.Contains("3 read as 5", Assert.Single(buttons, button => button.GetAttribute("aria-pressed") == "true").TextContent, StringComparison.Ordinal);
        Assert.Contains("3 read as 5", Assert.Single(buttons, button => button.GetAttribute("tabindex") == "0").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_selection_the_first_used_cell_can_be_reached() =>
        Assert.Contains("0 read as 0", Assert.Single(Show().FindAll("button"), button => button.GetAttribute("tabindex") == "0").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<ConfusionTable> Show(ConfusionCell? selected = null) => Render<ConfusionTable>(parameters => parameters
        .Add(each => each.Counts, Boards.Board().Metrics.ConfusionMatrix).Add(each => each.Selected, selected));
}
