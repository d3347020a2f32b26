using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class LayoutTests(Browser browser, RunningApp app)
{
    private const float Rounding = 1;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(28, 28)]
    [InlineData(10_000, 3)]
    [InlineData(3, 10_000)]
    [InlineData(4_000, 3_000)]
    public async Task The_preview_never_exceeds_its_box(int width, int height)
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, new BrowserNewContextOptions { ViewportSize = Screens.Phone });

        await page.ChooseAsync("shape.png", TestImages.Plain(width, height));
        await Assertions.Expect(page.Preview).ToBeVisibleAsync();

        foreach (ViewportSize screen in (ViewportSize[])[Screens.Phone, Screens.Tablet, Screens.Desktop, Screens.Large])
        {
            await page.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            LocatorBoundingBoxResult box = (await page.Page.Locator(".zone").BoundingBoxAsync())!;
            LocatorBoundingBoxResult preview = (await page.Preview.BoundingBoxAsync())!;
            Assert.True(preview.X >= box.X - Rounding && preview.X + preview.Width <= box.X + box.Width + Rounding, $"{width}x{height} is wider than its box on {screen.Width}x{screen.Height}.");
            Assert.True(preview.Y >= box.Y - Rounding && preview.Y + preview.Height <= box.Y + box.Height + Rounding, $"{width}x{height} is higher than its box on {screen.Width}x{screen.Height}.");
            Assert.True(box.Height < screen.Height / 2, "The box takes half of the screen or more.");
        }
    }

    [Theory]
    [InlineData(nameof(Screens.Phone))]
    [InlineData(nameof(Screens.Tablet))]
    [InlineData(nameof(Screens.Desktop))]
    [InlineData(nameof(Screens.Large))]
    public async Task Nothing_sticks_out_sideways_and_Predict_is_in_sight(string screen)
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, new BrowserNewContextOptions { ViewportSize = Screens.Named(screen) });

        LocatorBoundingBoxResult predict = (await page.Predict.BoundingBoxAsync())!;
        Assert.True(predict.Y + predict.Height <= Screens.Named(screen).Height, "Predict is below the edge of the screen.");
        await page.Sample(8).ClickAsync();
        await page.ExpectReadingAsync("8");

        int[] widths = await page.Page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, innerWidth]");
        Assert.True(widths[0] <= widths[1], $"The page is {widths[0]} pixels wide on a screen of {widths[1]}.");
        await Assertions.Expect(page.Text).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(nameof(Screens.Phone), ColorScheme.Light)]
    [InlineData(nameof(Screens.Phone), ColorScheme.Dark)]
    [InlineData(nameof(Screens.Desktop), ColorScheme.Light)]
    [InlineData(nameof(Screens.Desktop), ColorScheme.Dark)]
    public async Task Axe_finds_no_barrier(string screen, ColorScheme scheme)
    {
        BrowserNewContextOptions options = new() { ViewportSize = Screens.Named(screen), ColorScheme = scheme };
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, options);
        await page.ChooseAndPredictAsync("notes.png", [1, 2, 3]);
        await Assertions.Expect(page.Problem).ToBeVisibleAsync();
        await page.AssertNoBarrierAsync("refused");
        await page.Sample(5).ClickAsync();
        await page.ExpectReadingAsync("5");
        await page.AssertNoBarrierAsync("read");
        await page.ChooseAndPredictAsync("numbers.png", TestImages.Numbers([[0, 1, 2], [4, 7, 3]]));
        await page.ExpectReadingAsync("721 490");
        await page.AssertNoBarrierAsync("several digits");
        await page.OpenDrawingAsync();
        await page.AssertNoBarrierAsync("drawing");
        await using DigitPage about = await DigitPage.OpenAsync(browser, app, options, "/about");
        await about.AssertNoBarrierAsync("about");
    }
}
