using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class DrawingTests(Browser browser, RunningApp app)
{
    private static readonly (float X, float Y)[] Seven = [(0.36f, 0.25f), (0.62f, 0.25f), (0.47f, 0.8f)];
    private static readonly (float X, float Y)[] One = [(0.5f, 0.2f), (0.48f, 0.8f)];

    [Fact]
    public async Task A_digit_drawn_with_the_mouse_is_read()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.OpenDrawingAsync();
        await Assertions.Expect(page.Predict).ToBeDisabledAsync();

        await page.DrawAsync(Seven);
        await page.Predict.ClickAsync();

        await page.ExpectReadingAsync("7");
    }

    [Fact]
    public async Task A_digit_drawn_with_a_finger_is_read_and_the_page_stays_where_it_is()
    {
        // So low that the page can scroll, and drawn upwards, which would scroll it.
        BrowserNewContextOptions options = new() { ViewportSize = new() { Width = 360, Height = 480 }, HasTouch = true, IsMobile = true };
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, options);
        await page.OpenDrawingAsync();
        LocatorBoundingBoxResult box = (await page.Canvas.BoundingBoxAsync())!;
        ICDPSession session = await page.Page.Context.NewCDPSessionAsync(page.Page);
        double scrolledBefore = await page.Page.EvaluateAsync<double>("scrollY");

        await TouchAsync("touchStart", One[1]);
        for (int step = 1; step <= 10; step++)
        {
            await TouchAsync("touchMove", (One[1].X + ((One[0].X - One[1].X) * step / 10), One[1].Y + ((One[0].Y - One[1].Y) * step / 10)));
        }

        await session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        await Assertions.Expect(page.Predict).ToBeEnabledAsync();
        Assert.Equal(scrolledBefore, await page.Page.EvaluateAsync<double>("scrollY"));
        await page.Predict.ClickAsync();
        await page.ExpectReadingAsync("1");

        Task TouchAsync(string type, (float X, float Y) at) => session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = new[] { new Dictionary<string, object> { ["x"] = box.X + (at.X * box.Width), ["y"] = box.Y + (at.Y * box.Height) } },
        });
    }

    [Fact]
    public async Task Undo_takes_back_strokes_and_even_Clear()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        ILocator undo = page.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" });
        await page.OpenDrawingAsync();
        await page.DrawAsync(One);
        await Assertions.Expect(undo).ToBeEnabledAsync();
        int oneStroke = await page.CountInkAsync();
        Assert.True(oneStroke > 1_000, $"Expected a thick stroke. Found {oneStroke} pixels of ink.");
        await page.DrawAsync((0.2f, 0.5f), (0.8f, 0.5f));

        await undo.ClickAsync();
        await ExpectInkAsync(page, oneStroke);
        await page.Clear.ClickAsync();
        await ExpectInkAsync(page, 0);
        await undo.ClickAsync();
        await ExpectInkAsync(page, oneStroke);
        await undo.ClickAsync();
        await ExpectInkAsync(page, 0);
        await Assertions.Expect(undo).ToBeDisabledAsync();
        await Assertions.Expect(page.Predict).ToBeDisabledAsync();
    }

    [Fact]
    public async Task The_drawing_survives_a_resize_a_change_of_theme_and_a_look_at_the_other_tab()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.OpenDrawingAsync();
        await page.DrawAsync(Seven);

        await page.Page.SetViewportSizeAsync(500, 800);
        await page.Page.GetByTestId("theme").ClickAsync();
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Image" }).ClickAsync();
        await page.OpenDrawingAsync();
        await page.Predict.ClickAsync();

        await page.ExpectReadingAsync("7");
    }

    [Fact]
    public async Task The_canvas_has_a_pixel_for_each_of_the_screen_s()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, new BrowserNewContextOptions { ViewportSize = Screens.Phone, DeviceScaleFactor = 3 });
        await page.OpenDrawingAsync();

        double[] widths = await page.Canvas.EvaluateAsync<double[]>("canvas => [canvas.width, canvas.clientWidth]");

        Assert.Equal(3 * widths[1], widths[0], 1.0);
    }

    [Fact]
    public async Task A_drawing_changed_after_it_was_read_is_said_to_be()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.OpenDrawingAsync();
        await page.DrawAsync(One);
        await page.Predict.ClickAsync();
        await page.ExpectReadingAsync("1");

        await page.DrawAsync((0.2f, 0.5f), (0.8f, 0.5f));

        await Assertions.Expect(page.Result).ToContainTextAsync("The drawing has changed");
    }

    private static async Task ExpectInkAsync(DigitPage page, int pixels)
    {
        DateTime giveUp = DateTime.UtcNow.AddSeconds(10);
        int ink;
        while ((ink = await page.CountInkAsync()) != pixels && DateTime.UtcNow < giveUp)
        {
            await Task.Delay(50);
        }

        Assert.Equal(pixels, ink);
    }
}
