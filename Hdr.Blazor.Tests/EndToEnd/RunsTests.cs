using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class RunsTests(Browser browser, ComparedApp compared)
{
    [Fact]
    public async Task Two_runs_are_chosen_and_the_images_on_which_they_disagree_are_seen()
    {
        await using DigitPage page = await OpenAsync(options: null);
        await ChooseAsync(page);
        ILocator difference = page.Page.GetByTestId("difference"), thumbs = page.Page.Locator(".thumbs button");

        await Assertions.Expect(difference).ToContainTextAsync("3 more");
        await Assertions.Expect(page.Page.GetByTestId("p-value")).ToContainTextAsync("p = 0.2500");
        await Assertions.Expect(thumbs).ToHaveCountAsync(3);
        await thumbs.First.FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.GetByTestId("image-detail")).ToContainTextAsync("Image 1: 2 read as 2");
        await Assertions.Expect(page.Page.GetByTestId("remark")).ToHaveTextAsync("by model.zip (served); other.zip reads 9, 100.0 %");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Only the first is wrong" }).ClickAsync();
        await Assertions.Expect(thumbs).ToHaveCountAsync(0);

        Assert.Empty(page.Troubles);
        Assert.All(page.Requests, request => Assert.True(request.Scheme is "data" or "blob" || request.Port == compared.App.Address.Port, $"{request} leaves the server."));
    }

    [Fact]
    public async Task The_images_can_be_downloaded()
    {
        await using DigitPage page = await OpenAsync(options: null);
        await ChooseAsync(page);

        IDownload download = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.GetByRole(AriaRole.Link, new() { Name = "CSV of these images" }).ClickAsync());

        Assert.Equal(4, (await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).Length);
    }

    [Theory]
    [InlineData(nameof(Screens.Phone), ColorScheme.Light)]
    [InlineData(nameof(Screens.Phone), ColorScheme.Dark)]
    [InlineData(nameof(Screens.Desktop), ColorScheme.Light)]
    [InlineData(nameof(Screens.Desktop), ColorScheme.Dark)]
    public async Task Axe_finds_no_barrier_and_nothing_sticks_out(string screen, ColorScheme scheme)
    {
        await using DigitPage page = await OpenAsync(new BrowserNewContextOptions { ViewportSize = Screens.Named(screen), ColorScheme = scheme });
        await page.AssertNoBarrierAsync("runs");
        await ChooseAsync(page);

        await page.AssertNoBarrierAsync("two runs");
        await page.AssertNothingSticksOutAsync();
    }

    private static async Task ChooseAsync(DigitPage page)
    {
        await page.Page.GetByTestId("first").SelectOptionAsync("served");
        await page.Page.GetByTestId("second").SelectOptionAsync("other.zip");
        await Assertions.Expect(page.Page.GetByTestId("p-value")).ToBeVisibleAsync();
    }

    private async Task<DigitPage> OpenAsync(BrowserNewContextOptions? options)
    {
        DigitPage page = await DigitPage.OpenAsync(browser, compared.App, options, "/runs");
        await Assertions.Expect(page.Page.GetByTestId("runs").GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        return page;
    }
}
