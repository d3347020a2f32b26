using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class NavigationTests(Browser browser, RunningApp app)
{
    [Theory]
    [InlineData(nameof(Screens.Phone))]
    [InlineData(nameof(Screens.Tablet))]
    [InlineData(nameof(Screens.Desktop))]
    [InlineData(nameof(Screens.Large))]
    public async Task Every_page_can_be_reached_from_any_screen(string screen)
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, new BrowserNewContextOptions { ViewportSize = Screens.Named(screen) }, "/about");
        IReadOnlyList<ILocator> links = await page.Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link).AllAsync();

        Assert.True(links.Count >= 5, $"There are {links.Count} links.");
        foreach (ILocator link in links)
        {
            await link.FocusAsync();
            await Assertions.Expect(link).ToBeInViewportAsync(new() { Ratio = 0.99f });
        }

        // One row, one theme switch at its end, and nothing wider than the screen.
        await Assertions.Expect(page.Page.GetByTestId("theme")).ToBeInViewportAsync(new() { Ratio = 1 });
        LocatorBoundingBoxResult bar = (await page.Page.Locator("header").BoundingBoxAsync())!;
        Assert.True(bar.Height <= 72, $"The bar is {bar.Height} pixels high.");
        await page.AssertNothingSticksOutAsync();
    }
}
