using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

/// <summary>The page of the test images, and what a person does with it.</summary>
public sealed class DataPage : IAsyncDisposable
{
    // As long as a page may take to come.
    private const float Patience = 30_000;

    private DataPage(DigitPage window) => Window = window;

    public DigitPage Window { get; }

    public IPage Page => Window.Page;

    public ILocator Thumbs => Page.GetByTestId("images").Locator(".thumbs button");

    /// <summary>The heading over the small images: how many there are.</summary>
    public ILocator Count => Page.GetByTestId("images").GetByRole(AriaRole.Heading);

    /// <summary>The heading over the large image.</summary>
    public ILocator Chosen => Page.GetByTestId("chosen").GetByRole(AriaRole.Heading);

    public ILocator Jump => Page.GetByTestId("jump");

    public static async Task<DataPage> OpenAsync(Browser browser, RunningApp app, BrowserNewContextOptions? options = null, string address = "/data")
    {
        DataPage page = new(await DigitPage.OpenAsync(browser, app, options, address));
        await page.ExpectReadyAsync();
        return page;
    }

    /// <summary>Waits until the circuit and the page's script stand.</summary>
    public Task ExpectReadyAsync() => Assertions.Expect(Page.GetByTestId("data")).ToHaveAttributeAsync("data-ready", "true", new() { Timeout = Patience });

    public Task ChooseLabelAsync(string label) => Page.GetByTestId("filter-label").SelectOptionAsync(label);

    public async Task ExpectAsync(string count, string chosen, string query)
    {
        await Assertions.Expect(Count).ToHaveTextAsync(count);
        await Assertions.Expect(Chosen).ToHaveTextAsync(chosen);
        await Assertions.Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/data{System.Text.RegularExpressions.Regex.Escape(query)}$"));
    }

    public ValueTask DisposeAsync() => Window.DisposeAsync();
}
