using Bunit;
using Hdr.Blazor.Components.Result;
using Hdr.Blazor.Services;
using Hdr.Blazor.Tests.Support;
using MudBlazor.Services;

namespace Hdr.Blazor.Tests.Components.Result;

public sealed class ReadingViewTests : BunitContext
{
    public ReadingViewTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
    }

    [Fact]
    public void A_digit_is_shown_with_its_confidence_and_what_the_network_saw()
    {
        IRenderedComponent<ReadingView> view = Show(Readings.Of(Readings.Digit(4, 0.97f)));

        Assert.Equal("4", view.Find("[data-testid=text]").TextContent);
        Assert.Equal("97.0 %", view.Find("[data-testid=confidence]").TextContent);
        Assert.Equal(NetworkInputPicture.ToDataUrl(Readings.Digit(4, 0.97f).Input), view.Find("[data-testid=network-input]").GetAttribute("src"));
        Assert.Empty(view.FindAll(".digits button"));
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
    public void Of_several_digits_each_can_be_looked_at()
    {
        IRenderedComponent<ReadingView> view = Show(Readings.Of(Readings.Digit(4, 0.97f), Readings.Digit(2, 0.9f)));
        Assert.Equal("4", view.Find("tr.best th").TextContent);

        view.FindAll(".digits button")[1].Click();

        Assert.Equal("42", view.Find("[data-testid=text]").TextContent);
        Assert.Equal("2", view.Find("tr.best th").TextContent);
        Assert.Equal(NetworkInputPicture.ToDataUrl(Readings.Digit(2, 0.9f).Input), view.Find("[data-testid=network-input]").GetAttribute("src"));
        Assert.Equal(["false", "true"], view.FindAll(".digits button").Select(button => button.GetAttribute("aria-pressed")));
    }

    [Fact]
    public void Another_reading_starts_with_its_first_digit()
    {
        IRenderedComponent<ReadingView> view = Show(Readings.Of(Readings.Digit(4, 0.97f), Readings.Digit(2, 0.9f)));
        view.FindAll(".digits button")[1].Click();

        view.Render(parameters => parameters.Add(each => each.Timed, Readings.Of(Readings.Digit(9, 0.99f))));

        Assert.Equal("9", view.Find("tr.best th").TextContent);
    }

    private IRenderedComponent<ReadingView> Show(TimedReading timed) => Render<ReadingView>(parameters => parameters.Add(each => each.Timed, timed));
}
