using System.Text.RegularExpressions;
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

        // What the browser got first is drawn anew when the connection stands, and loses where it was scrolled to.
        await Assertions.Expect(page.Page.GetByTestId("theme")).ToBeEnabledAsync(new() { Timeout = 30_000 });
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

    [Fact]
    public async Task A_page_left_before_its_scripts_came_does_not_fail_the_next_one()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, address: "/about");
        await Assertions.Expect(page.Page.GetByTestId("theme")).ToBeEnabledAsync(new() { Timeout = 30_000 });
        Regex script = new(@"/DrawingCanvas\.([a-z0-9]+\.)?razor\.js$");
        TaskCompletionSource asked = new(), left = new();
        await page.Page.RouteAsync(script, async route =>
        {
            asked.SetResult();
            await left.Task;
            await route.ContinueAsync();
        });
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Recognise" }).ClickAsync();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Data" }).ClickAsync();
        await Assertions.Expect(page.Page.GetByTestId("data")).ToHaveAttributeAsync("data-ready", "true", new() { Timeout = 30_000 });
        Task<IResponse> answered = page.Page.WaitForResponseAsync(script);
        left.SetResult();
        await (await answered).FinishedAsync();

        // An answer of the server's that comes after the one to the script, and that leads nowhere: going anywhere would hide the failure.
        await page.Page.GetByTestId("theme").ClickAsync();
        await Assertions.Expect(page.Page.GetByTestId("theme")).ToHaveAccessibleNameAsync(new Regex("^Theme: light"));
        await Assertions.Expect(page.Page.GetByTestId("chosen")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.Empty(page.Troubles);
    }
}
