using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class DataTests(Browser browser, RunningApp app)
{
    /// <summary>The aim is 200 ms on a quiet machine; other tests run beside this one, each with a browser window.</summary>
    private const double MostWait = 3_000;

    /// <summary>Chooses a label and gives the milliseconds until its images are laid out, as the browser itself sees it.</summary>
    private const string TimeOfChange = """
        label => new Promise(resolve => {
          const panel = document.querySelector("[data-testid=images]");
          const select = document.querySelector("[data-testid=filter-label]");
          const start = performance.now();
          new MutationObserver((_, observer) => {
            if (panel.querySelector(".thumbs button")?.title.includes(`: ${label} read as`)) {
              observer.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - start));
            }
          }).observe(panel, { subtree: true, childList: true, characterData: true, attributes: true });
          select.value = label;
          select.dispatchEvent(new Event("change", { bubbles: true }));
        })
        """;

    [Fact]
    public async Task A_filter_shows_its_images_at_once()
    {
        await using DataPage page = await OpenAsync();
        double[] waits = new double[5];
        for (int digit = 0; digit < waits.Length; digit++)
        {
            waits[digit] = await page.Page.EvaluateAsync<double>(TimeOfChange, $"{digit}");
        }

        await page.ExpectAsync("982 images", "Image 4", "?label=4");
        await Assertions.Expect(page.Thumbs).ToHaveCountAsync(100);
        double median = waits.Order().ElementAt(waits.Length / 2);
        TestContext.Current.TestOutputHelper?.WriteLine($"Median {median:0} ms");
        Assert.True(median < MostWait, $"The median of a change's answers was {median:0} ms.");
    }

    [Fact]
    public async Task Back_and_forward_walk_through_what_was_seen()
    {
        await using DataPage page = await OpenAsync();
        await page.ChooseLabelAsync("3");
        await page.ExpectAsync("1,010 images", "Image 18", "?label=3");
        await page.Thumbs.Nth(2).ClickAsync();
        await page.ExpectAsync("1,010 images", "Image 32", "?label=3&image=32");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Next images" }).ClickAsync();
        await Assertions.Expect(page.Page.GetByText("101–200 of 1,010")).ToBeVisibleAsync();

        await page.Page.GoBackAsync();
        await Assertions.Expect(page.Page.GetByText("1–100 of 1,010")).ToBeVisibleAsync();
        await page.Page.GoBackAsync();
        await page.ExpectAsync("1,010 images", "Image 18", "?label=3");
        await page.Page.GoBackAsync();
        await page.ExpectAsync("10,000 images", "Image 0", "");
        await Assertions.Expect(page.Page.GetByTestId("filter-label")).ToHaveValueAsync("");
        await page.Page.GoForwardAsync();
        await page.ExpectAsync("1,010 images", "Image 18", "?label=3");
        await Assertions.Expect(page.Page.GetByTestId("filter-label")).ToHaveValueAsync("3");
    }

    [Fact]
    public async Task A_link_shows_its_view_and_what_is_hostile_in_it_is_passed_over()
    {
        await using DataPage page = await OpenAsync(address: "/data?label=7&sort=nonsense&below=%3Cb%3E&image=1234&page=99999999999");

        await Assertions.Expect(page.Count).ToHaveTextAsync("1,028 images");
        await Assertions.Expect(page.Chosen).ToHaveTextAsync("Image 1234");
        await Assertions.Expect(page.Page.GetByTestId("outside")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByTestId("filter-order")).ToHaveValueAsync("Index");
    }

    [Fact]
    public async Task A_jump_leads_to_an_image_and_says_which_there_are()
    {
        await using DataPage page = await OpenAsync();

        await page.Jump.FillAsync("12000");
        await page.Jump.PressAsync("Enter");
        await Assertions.Expect(page.Page.GetByTestId("jump-problem")).ToHaveTextAsync("There is no image 12000: 0 to 9999.");
        await page.Jump.FillAsync("9999");
        await page.Jump.PressAsync("Enter");
        await page.ExpectAsync("10,000 images", "Image 9999", "?image=9999");
        await Assertions.Expect(page.Page.GetByText("9,901–10,000 of 10,000")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByTestId("jump-problem")).ToHaveTextAsync("");
    }

    [Fact]
    public async Task Where_nothing_matches_the_page_says_so_and_offers_to_show_all()
    {
        await using DataPage page = await OpenAsync(address: "/data?label=0&predicted=0&errors=1");
        await Assertions.Expect(page.Page.GetByTestId("no-match")).ToContainTextAsync("No image matches this filter.");
        await page.Window.AssertNoBarrierAsync("no match");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Show all images" }).ClickAsync();

        await page.ExpectAsync("10,000 images", "Image 0", "");
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using DataPage page = await OpenAsync();
        await page.Thumbs.First.FocusAsync();

        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.ExpectAsync("10,000 images", "Image 2", "?image=2");
        await Assertions.Expect(page.Thumbs.Nth(2)).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(page.Thumbs.Last).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_image_is_tested_now()
    {
        await using DataPage page = await OpenAsync(address: "/data?image=0");

        await page.Page.GetByTestId("test-it").ClickAsync();

        ILocator now = page.Page.GetByTestId("answer-now");
        await Assertions.Expect(now.Locator("td").First).ToHaveTextAsync("7");
        await Assertions.Expect(now).ToContainTextAsync(" ms");
        await page.Page.GetByTestId("explain").ClickAsync();
        await Assertions.Expect(page.Page.GetByTestId("saliency")).ToBeVisibleAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Image after" }).ClickAsync();
        await Assertions.Expect(page.Chosen).ToHaveTextAsync("Image 1");
        await Assertions.Expect(now).ToHaveCountAsync(0);
        Assert.Empty(page.Window.Troubles);
        Assert.All(page.Window.Requests, request => Assert.True(request.Scheme is "data" or "blob" || request.Port == app.Address.Port, $"{request} leaves the server."));
    }

    [Fact]
    public async Task An_image_is_read_on_the_reading_page_as_if_uploaded()
    {
        await using DataPage page = await OpenAsync(address: "/data?image=1234");

        await page.Page.GetByTestId("open").ClickAsync();

        await Assertions.Expect(page.Page).ToHaveURLAsync(new Uri(app.Address, "/?sample=mnist-test-1234").ToString());
        await page.Window.ExpectReadingAsync($"{MnistTestSet.Label(1234)}");
        await Assertions.Expect(page.Page.GetByText("mnist-test-1234.png")).ToBeVisibleAsync();
        await page.Page.GoBackAsync();
        await page.ExpectReadyAsync();
        await page.ExpectAsync("10,000 images", "Image 1234", "?image=1234");
    }

    [Fact]
    public async Task What_is_shown_can_be_downloaded()
    {
        await using DataPage page = await OpenAsync(address: "/data?errors=1&sort=least");

        IDownload list = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.GetByTestId("images").GetByRole(AriaRole.Link).ClickAsync());
        string[] lines = await File.ReadAllLinesAsync((await list.PathAsync())!, TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Count).ToHaveTextAsync($"{lines.Length - 1} images");
        IDownload image = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.GetByTestId("chosen").GetByRole(AriaRole.Link, new() { NameRegex = new("^Download Image") }).ClickAsync());
        Assert.Equal($"mnist-test-{lines[1].Split(',')[0]}.png", image.SuggestedFilename);
    }

    [Theory]
    [InlineData(nameof(Screens.Phone), ColorScheme.Light)]
    [InlineData(nameof(Screens.Phone), ColorScheme.Dark)]
    [InlineData(nameof(Screens.Desktop), ColorScheme.Light)]
    [InlineData(nameof(Screens.Desktop), ColorScheme.Dark)]
    public async Task Axe_finds_no_barrier(string screen, ColorScheme scheme)
    {
        await using DataPage page = await OpenAsync(new BrowserNewContextOptions { ViewportSize = Screens.Named(screen), ColorScheme = scheme }, "/data?errors=1");
        await page.Page.GetByTestId("test-it").ClickAsync();
        await Assertions.Expect(page.Page.GetByTestId("answers")).ToBeVisibleAsync();
        await page.Jump.FillAsync("x");
        await page.Jump.PressAsync("Enter");
        await Assertions.Expect(page.Page.GetByTestId("jump-problem")).Not.ToHaveTextAsync("");

        await page.Window.AssertNoBarrierAsync("data");
    }

    [Theory]
    [InlineData(nameof(Screens.Phone))]
    [InlineData(nameof(Screens.Tablet))]
    [InlineData(nameof(Screens.Desktop))]
    [InlineData(nameof(Screens.Large))]
    public async Task Nothing_sticks_out_sideways_and_what_is_chosen_comes_into_sight(string screen)
    {
        await using DataPage page = await OpenAsync(new BrowserNewContextOptions { ViewportSize = Screens.Named(screen) });
        await page.Thumbs.Nth(30).ClickAsync();
        await Assertions.Expect(page.Chosen).ToHaveTextAsync("Image 30");
        await Assertions.Expect(page.Chosen).ToBeInViewportAsync();

        string[] wide = await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('main *')].filter(each => !each.closest('.visually-hidden') && each.getBoundingClientRect().right > innerWidth + 1).map(each => each.outerHTML.slice(0, 120))");
        Assert.Empty(wide);
    }

    private Task<DataPage> OpenAsync(BrowserNewContextOptions? options = null, string address = "/data") => DataPage.OpenAsync(browser, app, options, address);
}
