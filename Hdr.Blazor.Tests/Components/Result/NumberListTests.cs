using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Result;
using Hdr.Blazor.Services;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Result;

public sealed class NumberListTests : BunitContext
{
    private static readonly TimedReading TwoNumbers = Readings.OfNumbers(
        [Readings.Digit(4, 0.9f), Readings.Digit(2, 0.7f)],
        [Readings.Digit(7, 0.99f)]);

    [Fact]
    public void Each_number_has_its_digits_and_its_confidence()
    {
        IElement[] numbers = [.. Show(TwoNumbers).FindAll(".number")];

        Assert.Equal(["42", "7"], numbers.Select(number => string.Concat(number.QuerySelectorAll("button").Select(button => button.TextContent))));
        Assert.Equal(["63.0 %", "99.0 %"], numbers.Select(number => number.QuerySelector(".confidence")!.TextContent));
    }

    [Fact]
    public void A_single_number_does_not_repeat_the_confidence_of_the_whole() =>
        Assert.Empty(Show(Readings.Of(Readings.Digit(4, 0.9f), Readings.Digit(2, 0.7f))).FindAll(".confidence"));

    [Fact]
    public void Uncertain_digits_are_marked_and_said_to_be()
    {
        IElement[] buttons = [.. Show(TwoNumbers).FindAll("button")];

        Assert.Equal([false, true, false], buttons.Select(button => button.ClassList.Contains("uncertain")));
        Assert.Equal(
            ["Digit 1 of 3: 4, 90.0 %", "Digit 2 of 3: 2, 70.0 %, uncertain", "Digit 3 of 3: 7, 99.0 %"],
            buttons.Select(button => button.GetAttribute("aria-label")));
    }

    [Fact]
    public void The_selected_digit_is_pressed_and_the_only_stop_of_the_Tab_key()
    {
        IElement[] buttons = [.. Show(TwoNumbers, selected: 2).FindAll("button")];

        Assert.Equal(["false", "false", "true"], buttons.Select(button => button.GetAttribute("aria-pressed")));
        Assert.Equal(["-1", "-1", "0"], buttons.Select(button => button.GetAttribute("tabindex")));
    }

    [Fact]
    public void Digits_are_counted_across_numbers()
    {
        List<int> chosen = [];
        IRenderedComponent<NumberList> list = Render<NumberList>(parameters => parameters.Add(each => each.Timed, TwoNumbers).Add(each => each.SelectedChanged, chosen.Add));

        for (int i = 0; i < 3; i++)
        {
            list.FindAll("button")[i].Click();
        }

        Assert.Equal([0, 1, 2], chosen);
    }

    private IRenderedComponent<NumberList> Show(TimedReading timed, int selected = 0) =>
        Render<NumberList>(parameters => parameters.Add(each => each.Timed, timed).Add(each => each.Selected, selected));
}
