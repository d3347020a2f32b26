using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class MetricsTests(Browser browser, RunningApp app)
{
    /// <summary>The aim is 200 ms on a quiet machine; other tests run beside this one, each with a browser window.</summary>
    private const double MostWait = 3_000;

    /// <summary>Clicks a cell and gives the milliseconds until the new images are laid out, as the browser itself sees it.</summary>
    private const string TimeOfClick = """
        name => new Promise(resolve => {
          const panel = document.querySelector("[data-testid=cell]");
          const button = [...document.querySelectorAll("table.confusion button")].find(each => each.textContent.includes(`${name}:`));
          const start = performance.now();
          new MutationObserver((_, observer) => {
            if (panel.querySelector("h2").textContent === name) {
              observer.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - start));
            }
          }).observe(panel, { subtree: true, childList: true, characterData: true, attributes: true });
          button.click();
        })
        """;

    [Fact]
    public async Task A_click_on_a_cell_shows_its_very_images_at_once()
    {
        await using DigitPage page = await OpenAsync();
        double[] waits = new double[5];
        for (int digit = 0; digit < waits.Length; digit++)
        {
            waits[digit] = await page.Page.EvaluateAsync<double>(TimeOfClick, $"{digit} read as {digit}");
        }

        await Assertions.Expect(page.Page.GetByTestId("cell").Locator(".thumbs button")).ToHaveCountAsync(50);
        await Assertions.Expect(page.Page.GetByTestId("cell").GetByTestId("image-detail")).ToContainTextAsync("4 read as 4");
        double median = waits.Order().ElementAt(waits.Length / 2);
        TestContext.Current.TestOutputHelper?.WriteLine($"Median {median:0} ms");
        Assert.True(median < MostWait, $"The median of a click's answers was {median:0} ms.");
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using DigitPage page = await OpenAsync();
        await Cell(page, 0, 0).FocusAsync();

        // The diagonal always has images: down and right may pass over empty cells, so we look where we are.
        await page.Page.Keyboard.PressAsync("ArrowDown");
        ILocator focused = page.Page.Locator("table.confusion button:focus");
        await Assertions.Expect(focused).ToHaveCountAsync(1);
        string cell = (await focused.Locator(".visually-hidden").TextContentAsync())!.Trim().TrimEnd(':');
        Assert.NotEqual("0 read as 0", cell);
        await page.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Page.GetByTestId("cell").GetByRole(AriaRole.Heading)).ToHaveTextAsync(cell);
    }

    [Fact]
    public async Task The_slider_changes_who_answers()
    {
        await using DigitPage page = await OpenAsync();
        ILocator slider = page.Page.GetByTestId("threshold"), toPerson = page.Page.GetByTestId("to-person");

        await slider.FillAsync("0");
        await Assertions.Expect(toPerson).ToHaveTextAsync("0");
        await slider.PressAsync("End");
        await Assertions.Expect(toPerson).Not.ToHaveTextAsync("0");
        await Assertions.Expect(page.Page.GetByTestId("coverage")).ToContainTextAsync("at least 99.99 %");
    }

    [Fact]
    public async Task What_an_image_was_read_by_is_shown_on_demand()
    {
        await using DigitPage page = await OpenAsync();
        ILocator worst = page.Page.GetByTestId("worst");

        await worst.GetByTestId("explain").ClickAsync();
        await Assertions.Expect(worst.GetByTestId("saliency")).ToBeVisibleAsync();
        await worst.Locator(".thumbs button").Nth(1).ClickAsync();
        await Assertions.Expect(worst.GetByTestId("saliency")).ToHaveCountAsync(0);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Curves of the digit 7" }).ClickAsync();
        await Assertions.Expect(page.Page.GetByTestId("curve-summary")).ToContainTextAsync("7 is told from");

        Assert.Empty(page.Troubles);
        Assert.All(page.Requests, request => Assert.True(request.Scheme is "data" or "blob" || request.Port == app.Address.Port, $"{request} leaves the server."));
    }

    [Theory]
    [InlineData(nameof(Screens.Phone), ColorScheme.Light)]
    [InlineData(nameof(Screens.Phone), ColorScheme.Dark)]
    [InlineData(nameof(Screens.Desktop), ColorScheme.Light)]
    [InlineData(nameof(Screens.Desktop), ColorScheme.Dark)]
    public async Task Axe_finds_no_barrier(string screen, ColorScheme scheme)
    {
        await using DigitPage page = await OpenAsync(new BrowserNewContextOptions { ViewportSize = Screens.Named(screen), ColorScheme = scheme });

        await page.AssertNoBarrierAsync("metrics");
    }

    [Theory]
    [InlineData(nameof(Screens.Phone))]
    [InlineData(nameof(Screens.Tablet))]
    [InlineData(nameof(Screens.Desktop))]
    [InlineData(nameof(Screens.Large))]
    public async Task Nothing_sticks_out_sideways(string screen)
    {
        await using DigitPage page = await OpenAsync(new BrowserNewContextOptions { ViewportSize = Screens.Named(screen) });

        await page.AssertNothingSticksOutAsync();
    }

    private static ILocator Cell(DigitPage page, int label, int predicted) =>
        page.Page.Locator("table.confusion button").Filter(new() { Has = page.Page.GetByText($"{label} read as {predicted}:") });

    private async Task<DigitPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        DigitPage page = await DigitPage.OpenAsync(browser, app, options, "/metrics");
        // The time of a digit is measured when the circuit and the page's script stand.
        await Assertions.Expect(page.Page.GetByTestId("tile-time-a-digit")).ToContainTextAsync(" ms");
        return page;
    }
}
