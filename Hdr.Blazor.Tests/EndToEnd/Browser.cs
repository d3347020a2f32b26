using Hdr.Blazor.Tests.EndToEnd;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Hdr.Blazor.Tests.EndToEnd;

/// <summary>
/// One real Chromium for all end-to-end tests. Where there is none, they are skipped with the reason, unless HDR_REQUIRE_BROWSER=1
/// says that they must run. HDR_CHROMIUM names another executable.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Executables = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // No display, no sandbox (containers have none), and nothing that would make the browser itself call home.
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string _trouble = "";

    public async ValueTask InitializeAsync()
    {
        // Tests run side by side on few cores: where the time is not what is asked, there is patience.
        Assertions.SetDefaultExpectTimeout(30_000);
        string? executable = Environment.GetEnvironmentVariable("HDR_CHROMIUM") ?? Executables.FirstOrDefault(File.Exists);
        try
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = Arguments });
        }
        catch (Exception exception) when (exception is PlaywrightException or IOException or System.ComponentModel.Win32Exception)
        {
            _trouble = $"Chromium ({executable ?? "none of " + string.Join(", ", Executables)}) doesn't start: {exception.Message.Split('\n')[0]}";
        }
    }

    /// <summary>A window of its own: no cookie, no cache, no clipboard of another test.</summary>
    public Task<IBrowserContext> OpenWindowAsync(BrowserNewContextOptions options)
    {
        if (_browser is not null)
        {
            return _browser.NewContextAsync(options);
        }

        if (Environment.GetEnvironmentVariable("HDR_REQUIRE_BROWSER") == "1")
        {
            Assert.Fail(_trouble);
        }

        Assert.Skip(_trouble);
        throw new InvalidOperationException("Skipping throws.");
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
    }
}
