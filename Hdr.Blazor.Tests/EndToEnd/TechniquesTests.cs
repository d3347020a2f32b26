using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class TechniquesTests(Browser browser, ComparedApp compared)
{
    [Fact]
    public async Task A_technique_is_a_click_away_and_so_is_the_way_back()
    {
        await using DigitPage page = await OpenAsync();

        await page.Page.GetByTestId("techniques").GetByRole(AriaRole.Link, new() { Name = "Quantum nearest neighbours" }).ClickAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Quantum nearest neighbours");
        await Assertions.Expect(page.Page.GetByTestId("simulation")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.Locator("math").First).ToBeVisibleAsync();
        await page.AssertNoBarrierAsync("a technique");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Naive Bayes");
        await page.Page.GoBackAsync();
        await Assertions.Expect(page.Page.GetByTestId("simulation")).ToBeVisibleAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "All techniques" }).ClickAsync();
        await Assertions.Expect(page.Page.GetByTestId("accuracy-time")).ToBeVisibleAsync();

        Assert.Empty(page.Troubles);
        Assert.All(page.Requests, request => Assert.True(request.Scheme is "data" or "blob" || request.Port == compared.App.Address.Port, $"{request} leaves the server."));
    }

    [Fact]
    public async Task A_heading_sorts_the_table_by_keyboard()
    {
        await using DigitPage page = await OpenAsync();
        ILocator first = page.Page.GetByTestId("techniques").Locator("tbody tr").First;

        // It answers as soon as the circuit stands: until then, the key does nothing.
        await Assertions.Expect(first).ToContainTextAsync("Ours: best");
        ILocator heading = page.Page.GetByRole(AriaRole.Button, new() { Name = "Time to train" });
        await Assertions.Expect(page.Page.GetByTestId("theme")).ToBeEnabledAsync();
        await heading.FocusAsync();
        await heading.PressAsync("Enter");

        await Assertions.Expect(first).ToContainTextAsync("Quantum");
    }

    [Fact]
    public async Task A_page_that_is_not_known_says_so()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, compared.App, address: "/techniques/no-such-technique");

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no such page");
    }

    [Theory]
    [InlineData(nameof(Screens.Phone), ColorScheme.Light)]
    [InlineData(nameof(Screens.Phone), ColorScheme.Dark)]
    [InlineData(nameof(Screens.Desktop), ColorScheme.Light)]
    [InlineData(nameof(Screens.Desktop), ColorScheme.Dark)]
    public async Task Axe_finds_no_barrier_and_nothing_sticks_out(string screen, ColorScheme scheme)
    {
        BrowserNewContextOptions options = new() { ViewportSize = Screens.Named(screen), ColorScheme = scheme };
        foreach (string address in (string[])["/techniques", "/techniques/best", "/techniques/unheard-of"])
        {
            await using DigitPage page = await DigitPage.OpenAsync(browser, compared.App, options, address);
            await page.AssertNoBarrierAsync(address);
            await page.AssertNothingSticksOutAsync();
        }
    }

    private async Task<DigitPage> OpenAsync()
    {
        DigitPage page = await DigitPage.OpenAsync(browser, compared.App, address: "/techniques");
        await Assertions.Expect(page.Page.GetByTestId("theme")).ToBeEnabledAsync();
        return page;
    }
}
