using Bunit;
using Hdr.Blazor.Components.Result;
using Hdr.Blazor.Services;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Reading;

namespace Hdr.Blazor.Tests.Components.Result;

public sealed class ReadingViewTests : ComponentTest
{
    [Fact]
    public void A_digit_is_shown_with_its_confidence_and_what_the_network_saw()
    {
        IRenderedComponent<ReadingView> view = Show(Readings.Of(Readings.Digit(4, 0.97f)));

        Assert.Equal("4", view.Find("[data-testid=text]").TextContent);
        Assert.Equal("97.0 %", view.Find("[data-testid=confidence]").TextContent);
        Assert.Equal(NetworkInputPicture.ToDataUrl(Readings.Digit(4, 0.97f).Input), view.Find("[data-testid=network-input]").GetAttribute("src"));
        Assert.Empty(view.FindAll(".numbers button"));
    }

    [Theory]
    [InlineData(0.81f, false)]
    [InlineData(0.79f, true)]
    public void Low_confidence_is_marked_as_uncertain(float confidence, bool isMarked)
    {
        IRenderedComponent<ReadingView> view = Show(Readings.Of(Readings.Digit(1, confidence)));

        Assert.Equal(isMarked, view.FindAll("[data-testid=uncertain]").Count == 1);
    }

    [Fact]
    public void An_uncertain_digit_comes_with_the_next_best()
    {
        IRenderedComponent<ReadingView> view = Show(Readings.Of(Readings.Digit(1, 0.6f)));

        Assert.Equal("Uncertain: it could also be 2 (20.0 %) or 0 (2.5 %)", view.Find("[data-testid=uncertain] span").TextContent);
    }

    [Fact]
    public void Of_several_digits_the_uncertain_ones_are_counted_whatever_the_confidence_of_the_whole()
    {
        DigitReading sure = Readings.Digit(1, 0.9f), unsure = Readings.Digit(2, 0.5f);

        Assert.Empty(Show(Readings.Of(sure, sure, sure)).FindAll("[data-testid=uncertain]"));
        Assert.Equal("1 of 3 digits is uncertain", Show(Readings.Of(sure, unsure, sure)).Find("[data-testid=uncertain] span").TextContent);
        Assert.Equal("2 of 3 digits are uncertain", Show(Readings.Of(unsure, unsure, sure)).Find("[data-testid=uncertain] span").TextContent);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, "long")]
    [InlineData(40, "long")]
    [InlineData(41, "very-long")]
    [InlineData(200, "very-long")]
    public void The_text_is_as_large_as_its_length_allows(int digits, string? size)
    {
        IRenderedComponent<ReadingView> view = Show(Readings.Of([.. Enumerable.Range(0, digits).Select(i => Readings.Digit(i % 10, 0.9f))]));

        Assert.Equal($"text {size}".Trim(), view.Find("[data-testid=text]").ClassName!.Trim());
    }

    [Fact]
    public void Of_several_digits_the_selected_one_is_shown()
    {
        IRenderedComponent<ReadingView> view = Show(Readings.Of(Readings.Digit(4, 0.97f), Readings.Digit(2, 0.9f)), selected: 1);

        Assert.Equal("42", view.Find("[data-testid=text]").TextContent);
        Assert.Equal("2", view.Find("tr.best th").TextContent);
        Assert.Equal(NetworkInputPicture.ToDataUrl(Readings.Digit(2, 0.9f).Input), view.Find("[data-testid=network-input]").GetAttribute("src"));
        Assert.Contains("of digit 2", view.Find("figcaption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digit_chosen_in_the_list_is_told_to_the_page()
    {
        int? chosen = null;
        IRenderedComponent<ReadingView> view = Render<ReadingView>(parameters => parameters
            .Add(each => each.Timed, Readings.Of(Readings.Digit(4, 0.97f), Readings.Digit(2, 0.9f)))
            .Add(each => each.SelectedChanged, digit => chosen = digit));

        view.FindAll(".numbers button")[1].Click();

        Assert.Equal(1, chosen);
    }

    private IRenderedComponent<ReadingView> Show(TimedReading timed, int selected = 0) =>
        Render<ReadingView>(parameters => parameters.Add(each => each.Timed, timed).Add(each => each.Selected, selected));
}
