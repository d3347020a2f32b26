using Bunit;
using Hdr.Blazor.Components.Result;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Result;

public sealed class ResultPanelTests : ComponentTest
{
    [Fact]
    public void Before_anything_was_read_it_says_what_will_stand_here() => AssertState(Render<ResultPanel>(), "empty", "Nothing predicted yet");

    [Fact]
    public void After_a_failure_it_says_that_nothing_was_read() =>
        AssertState(Render<ResultPanel>(parameters => parameters.Add(panel => panel.HasFailed, true)), "failed", "Nothing was read");

    [Fact]
    public void An_image_without_digits_gets_no_guess() =>
        AssertState(Render<ResultPanel>(parameters => parameters.Add(panel => panel.Timed, Readings.Of())), "blank", "No digit found");

    [Fact]
    public void While_an_image_is_sent_its_share_is_shown()
    {
        IRenderedComponent<ResultPanel> panel = Render<ResultPanel>(parameters => parameters.Add(each => each.IsBusy, true).Add(each => each.Progress, 0.42));

        AssertState(panel, "busy", "Sending the image: 42 %");
        Assert.Equal("42", panel.Find("[role=progressbar]").GetAttribute("aria-valuenow"));
        Assert.Equal("true", panel.Find("[data-testid=result]").GetAttribute("aria-busy"));
    }

    [Fact]
    public void A_reading_is_shown_with_the_time_taken_and_the_image_s_size()
    {
        IRenderedComponent<ResultPanel> panel = Render<ResultPanel>(parameters => parameters.Add(each => each.Timed, Readings.Of(Readings.Digit(5, 0.99f))));

        AssertState(panel, "read", "99.0 %");
        Assert.Equal("Read in 3.2 ms", panel.Find("[data-testid=facts] span:first-child").TextContent);
        Assert.Equal("Image of 400 × 300 pixels", panel.Find("[data-testid=facts] span:last-child").TextContent);
        Assert.Empty(panel.FindAll(".stale"));
    }

    [Fact]
    public void A_reading_of_a_drawing_that_has_changed_says_so() => Assert.Contains(
        "The drawing has changed",
        Render<ResultPanel>(parameters => parameters.Add(each => each.Timed, Readings.Of(Readings.Digit(5, 0.99f))).Add(each => each.IsStale, true)).Find(".stale").TextContent,
        StringComparison.Ordinal);

    [Fact]
    public void Only_a_short_announcement_is_read_out_so_that_selecting_a_digit_repeats_nothing()
    {
        IRenderedComponent<ResultPanel> panel = Render<ResultPanel>(parameters => parameters.Add(each => each.Timed, Readings.Of(Readings.Digit(5, 0.9f), Readings.Digit(3, 0.5f))));
        Assert.Equal("Read 53, 45.0 % confident", panel.Find("[data-testid=announcement]").TextContent);

        panel.Render(parameters => parameters.Add(each => each.Selected, 1));

        Assert.Equal("3", panel.Find("tr.best th").TextContent);
        Assert.Equal("Read 53, 45.0 % confident", panel.Find("[data-testid=announcement]").TextContent);
        Assert.DoesNotContain(panel.FindAll("[role=status]"), region => region.QuerySelector("table") is not null);
    }

    private static void AssertState(IRenderedComponent<ResultPanel> panel, string state, string text)
    {
        Assert.Equal(state, panel.Find("[data-testid=result]").GetAttribute("data-state"));
        Assert.Contains(text, panel.Find("[data-testid=result]").TextContent, StringComparison.Ordinal);
    }
}
