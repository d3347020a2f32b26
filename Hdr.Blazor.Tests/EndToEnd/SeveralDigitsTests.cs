using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;
using SkiaSharp;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class SeveralDigitsTests(Browser browser, RunningApp app)
{
    // MNIST's first test images show 7, 2, 1, 0, 4, 1, 4, 9.
    private const string Text = "721 490";
    private static readonly int[][] Line = [[0, 1, 2], [4, 7, 3]];

    [Fact]
    public async Task Numbers_are_read_and_the_third_box_is_selected_by_keyboard()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.ChooseAndPredictAsync("numbers.png", TestImages.Numbers(Line));
        await page.ExpectReadingAsync(Text);
        await Assertions.Expect(page.BestScore).ToHaveTextAsync("7");

        await page.FileInput.FocusAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Boxes.Nth(0)).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.Page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(page.Boxes.Nth(2)).ToBeFocusedAsync();
        await Assertions.Expect(page.Boxes.Nth(2)).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("^Digit 3 of 6: 1, [0-9.> ]+ %"));
        await Assertions.Expect(page.BestScore).ToHaveTextAsync("1");
        await Assertions.Expect(page.Page.Locator("[aria-pressed=true].box, [data-testid=numbers] [aria-pressed=true]")).ToHaveCountAsync(2);
        await Assertions.Expect(page.ListedDigits.Nth(2)).ToHaveAttributeAsync("aria-pressed", "true");
        await page.AssertNoBarrierAsync("third digit selected");
    }

    [Fact]
    public async Task A_digit_chosen_in_the_list_selects_its_box()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.ChooseAndPredictAsync("numbers.png", TestImages.Numbers(Line));

        await page.ListedDigits.Nth(4).ClickAsync();

        await Assertions.Expect(page.Boxes.Nth(4)).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.BestScore).ToHaveTextAsync("9");
    }

    [Theory]
    [InlineData(nameof(Screens.Phone))]
    [InlineData(nameof(Screens.Tablet))]
    [InlineData(nameof(Screens.Desktop))]
    [InlineData(nameof(Screens.Large))]
    public async Task Boxes_stand_on_their_digits_whatever_the_preview_s_size(string screen)
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, new BrowserNewContextOptions { ViewportSize = Screens.Named(screen) });
        await page.ChooseAndPredictAsync("numbers.png", TestImages.Numbers(Line));
        await page.ExpectReadingAsync(Text);

        LocatorBoundingBoxResult preview = (await page.Preview.BoundingBoxAsync())!;
        int[] size = await page.Preview.EvaluateAsync<int[]>("image => [image.naturalWidth, image.naturalHeight]");
        float scale = Math.Min(preview.Width / size[0], preview.Height / size[1]);
        float left = preview.X + ((preview.Width - (size[0] * scale)) / 2), top = preview.Y + ((preview.Height - (size[1] * scale)) / 2);
        await Assertions.Expect(page.Boxes).ToHaveCountAsync(6);
        for (int i = 0; i < 6; i++)
        {
            LocatorBoundingBoxResult box = (await page.Boxes.Nth(i).BoundingBoxAsync())!;
            SKRect cell = TestImages.Cell(Line, i / 3, i % 3);
            float middle = (box.X + (box.Width / 2) - left) / scale;
            Assert.InRange(middle, cell.Left + (cell.Width / 4), cell.Right - (cell.Width / 4));
            // Ink fills 20 of a cell's 28 rows, or a little less after smoothing; the box has 3 CSS pixels of air.
            Assert.InRange((box.Height - 6) / scale, cell.Height * 17 / 28, cell.Height * 23 / 28);
            Assert.InRange((box.Y + (box.Height / 2) - top) / scale, cell.MidY - (cell.Height / 6), cell.MidY + (cell.Height / 6));
        }

        int[] widths = await page.Page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, innerWidth]");
        Assert.True(widths[0] <= widths[1], $"The page is {widths[0]} pixels wide on a screen of {widths[1]}.");
    }

    [Fact]
    public async Task A_page_of_two_hundred_digits_stays_usable_on_a_phone()
    {
        int[][][] lines = [.. Enumerable.Range(0, 20).Select(line => (int[][])[[.. Enumerable.Range(10 * line, 5)], [.. Enumerable.Range((10 * line) + 5, 5)]])];
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, new BrowserNewContextOptions { ViewportSize = Screens.Phone });

        await page.ChooseAndPredictAsync("page.png", TestImages.Numbers(lines));

        // How the page looks is tested here, not how long it reads while every other test runs beside it.
        await page.ExpectStateAsync("read", patience: 40_000);

        int count = await page.Boxes.CountAsync();
        Assert.InRange(count, 190, 210);
        await page.FileInput.FocusAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(page.ListedDigits.Nth(count - 1)).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.True(await page.ListedDigits.Nth(count - 1).EvaluateAsync<bool>(
            "button => { const list = button.closest('[data-testid=numbers]'); return button.offsetTop >= list.scrollTop && button.offsetTop + button.offsetHeight <= list.scrollTop + list.clientHeight; }"), "The selected digit is scrolled out of its list.");
        int[] sizes = await page.Page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, innerWidth, document.documentElement.scrollHeight]");
        Assert.True(sizes[0] <= sizes[1], $"The page is {sizes[0]} pixels wide on a screen of {sizes[1]}.");
        await page.AssertNoBarrierAsync("two hundred digits");
        Assert.True(sizes[2] < 3 * Screens.Phone.Height, $"The page is {sizes[2]} pixels long: more than three screens.");
    }

    [Fact]
    public async Task Boxes_go_when_the_image_changes()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.ChooseAndPredictAsync("numbers.png", TestImages.Numbers(Line));
        await Assertions.Expect(page.Boxes).ToHaveCountAsync(6);

        await page.ChooseAsync("other.png", TestImages.OnPaper(0));

        await page.ExpectStateAsync("empty");
        await Assertions.Expect(page.Boxes).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_drawing_a_press_on_a_box_selects_and_a_drag_draws_on()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.OpenDrawingAsync();
        await page.DrawAsync((0.3f, 0.25f), (0.29f, 0.7f));
        await page.DrawAsync((0.6f, 0.25f), (0.75f, 0.25f), (0.66f, 0.7f));
        await page.Predict.ClickAsync();
        await page.ExpectReadingAsync("17");
        await Assertions.Expect(page.Boxes).ToHaveCountAsync(2);
        await AssertBoxesHoldInkAsync(page);

        await page.Boxes.Nth(1).ClickAsync();
        await Assertions.Expect(page.BestScore).ToHaveTextAsync("7");
        int ink = await page.CountInkAsync();
        await page.DrawAsync((0.64f, 0.4f), (0.9f, 0.9f));

        await Assertions.Expect(page.Boxes).ToHaveCountAsync(0);
        await Assertions.Expect(page.Result).ToContainTextAsync("The drawing has changed");
        Assert.True(await page.CountInkAsync() > ink, "The drag that started on a box drew nothing.");
    }

    [Fact]
    public async Task Boxes_follow_the_drawing_when_the_window_changes_its_shape()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.OpenDrawingAsync();
        await page.DrawAsync((0.4f, 0.3f), (0.39f, 0.7f));
        await page.Predict.ClickAsync();
        await page.ExpectReadingAsync("1");

        foreach (ViewportSize screen in (ViewportSize[])[Screens.Phone, Screens.Tablet, Screens.Large])
        {
            await page.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            await AssertBoxesHoldInkAsync(page);
        }
    }

    [Fact]
    public async Task The_text_is_copied()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        await page.ChooseAndPredictAsync("numbers.png", TestImages.Numbers(Line));

        await page.Page.GetByTestId("copy").ClickAsync();

        await Assertions.Expect(page.Page.GetByTestId("copy")).ToHaveTextAsync("Copied");
        Assert.Equal(Text, await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    /// <summary>All ink, and little else, is inside the boxes.</summary>
    private static async Task AssertBoxesHoldInkAsync(DigitPage page)
    {
        double outside = await page.Page.EvaluateAsync<double>("""
            () => new Promise(resolve => requestAnimationFrame(() => setTimeout(() => {
              const canvas = document.querySelector("canvas"), place = canvas.getBoundingClientRect(), scale = canvas.width / canvas.clientWidth;
              const boxes = [...document.querySelectorAll(".box")].map(box => box.getBoundingClientRect());
              const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
              let ink = 0, missed = 0;
              for (let i = 3; i < data.length; i += 4) {
                if (data[i] > 127) {
                  const pixel = (i - 3) / 4, x = place.left + (pixel % canvas.width) / scale, y = place.top + Math.floor(pixel / canvas.width) / scale;
                  ink++;
                  missed += boxes.some(box => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) ? 0 : 1;
                }
              }
              const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0) * scale * scale;
              resolve(area > 6 * ink ? 1 : missed / ink);
            }, 100)))
            """);
        Assert.True(outside < 0.01, $"{outside:P0} of the ink is outside of the boxes.");
    }
}
