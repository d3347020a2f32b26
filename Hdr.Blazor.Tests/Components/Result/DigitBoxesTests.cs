using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Result;
using Hdr.Blazor.Services;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Images;

namespace Hdr.Blazor.Tests.Components.Result;

public sealed class DigitBoxesTests : BunitContext
{
    private static readonly TimedReading TwoDigits = Readings.OfNumbers(
        [Readings.DigitAt(4, 0.9f, new PixelBox(100, 30, 40, 60))],
        [Readings.DigitAt(2, 0.7f, new PixelBox(200, 150, 1, 150))]);

    [Fact]
    public void Each_digit_has_a_button_where_it_stands_in_shares_of_the_image() => Assert.Equal(
        ["--left: 25%; --top: 10%; --across: 10%; --down: 20%", "--left: 50%; --top: 50%; --across: 0.25%; --down: 50%"],
        Show(TwoDigits).FindAll("button").Select(button => button.GetAttribute("style")));

    [Fact]
    public void Each_button_says_which_digit_it_is_and_how_sure() => Assert.Equal(
        ["Digit 1 of 2: 4, 90.0 %", "Digit 2 of 2: 2, 70.0 %, uncertain"],
        Show(TwoDigits).FindAll("button").Select(button => button.GetAttribute("aria-label")));

    [Fact]
    public void The_selected_box_is_pressed_and_the_only_stop_of_the_Tab_key()
    {
        IElement[] boxes = [.. Show(TwoDigits, selected: 1).FindAll("button")];

        Assert.Equal(["false", "true"], boxes.Select(box => box.GetAttribute("aria-pressed")));
        Assert.Equal(["-1", "0"], boxes.Select(box => box.GetAttribute("tabindex")));
    }

    [Fact]
    public void A_box_that_is_chosen_tells_its_place()
    {
        int? chosen = null;
        IRenderedComponent<DigitBoxes> boxes = Render<DigitBoxes>(parameters => parameters.Add(each => each.Timed, TwoDigits).Add(each => each.SelectedChanged, digit => chosen = digit));

        boxes.FindAll("button")[1].Click();

        Assert.Equal(1, chosen);
    }

    [Theory]
    [InlineData(1, "layer quiet")]
    [InlineData(2, "layer ")]
    [InlineData(60, "layer dense")]
    public void One_box_is_quiet_and_many_are_thin(int count, string expected)
    {
        IRenderedComponent<DigitBoxes> boxes = Show(Readings.Of([.. Enumerable.Range(0, count).Select(i => Readings.Digit(i % 10, 0.9f))]));

        Assert.Equal(expected, boxes.Find(".layer").ClassName);
        Assert.Equal(count, boxes.FindAll("button").Count);
    }

    [Fact]
    public void The_layer_has_the_image_s_size_and_all_of_it_is_in_sight_unless_told_otherwise()
    {
        Assert.Equal("--width: 400; --height: 300; --visible-width: 400; --visible-height: 300", Show(TwoDigits).Find(".layer").GetAttribute("style"));

        IRenderedComponent<DigitBoxes> drawing = Render<DigitBoxes>(parameters => parameters.Add(each => each.Timed, TwoDigits).Add(each => each.VisibleWidth, 640).Add(each => each.VisibleHeight, 480));

        Assert.Equal("--width: 400; --height: 300; --visible-width: 640; --visible-height: 480", drawing.Find(".layer").GetAttribute("style"));
    }

    private IRenderedComponent<DigitBoxes> Show(TimedReading timed, int selected = 0) =>
        Render<DigitBoxes>(parameters => parameters.Add(each => each.Timed, timed).Add(each => each.Selected, selected));
}
