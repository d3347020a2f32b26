using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

/// <summary>The start page in a window of its own, and what a person does with it.</summary>
public sealed class DigitPage : IAsyncDisposable
{
    private readonly IBrowserContext _window;
    private readonly List<string> _troubles = [];
    private readonly List<Uri> _requests = [];

    private DigitPage(IBrowserContext window, IPage page)
    {
        _window = window;
        Page = page;
        // These run on Playwright's own thread: they only note, an exception here would cut the connection.
        page.Console += (_, message) => Note(message.Type is "error" or "warning" ? message.Text : null);
        page.PageError += (_, error) => Note(error);
        page.Request += (_, request) => NoteRequest(request.Url);
    }

    public IPage Page { get; }

    public ILocator Predict => Page.GetByTestId("predict");

    public ILocator Clear => Page.GetByTestId("clear");

    public ILocator Result => Page.GetByTestId("result");

    public ILocator Text => Page.GetByTestId("text");

    public ILocator Problem => Page.GetByTestId("problem");

    public ILocator Preview => Page.Locator("img.preview");

    public ILocator Boxes => Page.Locator(".box");

    public ILocator ListedDigits => Page.GetByTestId("numbers").Locator("button");

    /// <summary>The digit whose scores are shown.</summary>
    public ILocator BestScore => Page.Locator("tr.best th");

    public ILocator FileInput => Page.Locator("input[type=file]");

    public ILocator Canvas => Page.Locator("canvas");

    /// <summary>What the console complained about, such as violations of the Content-Security-Policy.</summary>
    public IReadOnlyList<string> Troubles
    {
        get
        {
            lock (_troubles)
            {
                return [.. _troubles];
            }
        }
    }

    /// <summary>Every address that the page asked for.</summary>
    public IReadOnlyList<Uri> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public static async Task<DigitPage> OpenAsync(Browser browser, RunningApp app, BrowserNewContextOptions? options = null, string address = "/")
    {
        ArgumentNullException.ThrowIfNull(browser);
        ArgumentNullException.ThrowIfNull(app);
        options ??= new BrowserNewContextOptions { ViewportSize = Screens.Desktop };
        IBrowserContext window = await browser.OpenWindowAsync(options);
        DigitPage page = new(window, await window.NewPageAsync());
        await page.Page.GotoAsync(new Uri(app.Address, address).ToString());
        if (address == "/")
        {
            // The samples are enabled once the circuit and the page's script stand.
            await Assertions.Expect(page.Sample(0)).ToBeEnabledAsync();
        }

        return page;
    }

    public ILocator Sample(int digit) => Page.GetByRole(AriaRole.Button, new() { Name = $"Sample: a handwritten {digit}" });

    public Task ChooseAsync(string name, byte[] content, string type = "image/png") =>
        FileInput.SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = content });

    public async Task ChooseAndPredictAsync(string name, byte[] content)
    {
        await ChooseAsync(name, content);
        await Predict.ClickAsync();
    }

    public Task ExpectStateAsync(string state, float? patience = null) =>
        Assertions.Expect(Result).ToHaveAttributeAsync("data-state", state, new LocatorAssertionsToHaveAttributeOptions { Timeout = patience });

    public async Task ExpectReadingAsync(string text)
    {
        await ExpectStateAsync("read");
        await Assertions.Expect(Text).ToHaveTextAsync(text);
    }

    public async Task OpenDrawingAsync()
    {
        await Page.GetByRole(AriaRole.Tab, new() { Name = "Draw" }).ClickAsync();
        await Assertions.Expect(Canvas).ToBeVisibleAsync();
    }

    /// <summary>Draws one stroke with the mouse, through points given as shares of the canvas.</summary>
    public async Task DrawAsync(params (float X, float Y)[] points)
    {
        LocatorBoundingBoxResult box = (await Canvas.BoundingBoxAsync())!;
        (float X, float Y)[] places = [.. points.Select(point => (box.X + (point.X * box.Width), box.Y + (point.Y * box.Height)))];
        await Page.Mouse.MoveAsync(places[0].X, places[0].Y);
        await Page.Mouse.DownAsync();
        foreach ((float x, float y) in places.Skip(1))
        {
            await Page.Mouse.MoveAsync(x, y, new MouseMoveOptions { Steps = 10 });
        }

        await Page.Mouse.UpAsync();
    }

    /// <summary>How many of the canvas's pixels carry ink.</summary>
    public Task<int> CountInkAsync() => Canvas.EvaluateAsync<int>(
        "canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.filter((value, i) => i % 4 === 3 && value > 127).length");

    /// <summary>Asserts that axe finds nothing that keeps anyone out.</summary>
    /// <param name="state">What the page shows, for the message.</param>
    public async Task AssertNoBarrierAsync(string state)
    {
        // The title follows the page; colours fade in and out: they are looked at when they have arrived.
        await Assertions.Expect(Page).Not.ToHaveTitleAsync("");
        await Page.EvaluateAsync("Promise.all(document.getAnimations().filter(each => each.effect.getTiming().iterations !== Infinity).map(each => each.finished.catch(() => {})))");
        AxeResult result = await Page.RunAxe();
        string[] barriers = [.. result.Violations.Select(violation => $"{state}: {violation.Id} ({violation.Impact}): {string.Join(", ", violation.Nodes.Select(node => node.Html))}")];
        Assert.Empty(barriers);
    }

    /// <summary>Asserts that the page fits the screen's width, but for what scrolls by itself.</summary>
    public async Task AssertNothingSticksOutAsync()
    {
        string[] wide = await Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('main *, header *')].filter(each => !each.closest('.visually-hidden, .scroller, details:not([open]), svg svg') && each.getBoundingClientRect().right > innerWidth + 1).map(each => each.outerHTML.slice(0, 120))");
        Assert.Empty(wide);
        int[] widths = await Page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, innerWidth]");
        Assert.True(widths[0] <= widths[1], $"The page is {widths[0]} pixels wide on a screen of {widths[1]}.");
    }

    public ValueTask DisposeAsync() => _window.DisposeAsync();

    private void Note(string? trouble)
    {
        if (trouble is not null)
        {
            lock (_troubles)
            {
                _troubles.Add(trouble);
            }
        }
    }

    private void NoteRequest(string address)
    {
        lock (_requests)
        {
            _requests.Add(new Uri(address));
        }
    }
}
