using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class ThemeTests(Browser browser, RunningApp app)
{
    private const string LightBackground = "rgb(244, 245, 248)";
    private const string DarkBackground = "rgb(17, 20, 27)";

    [Theory]
    [InlineData(ColorScheme.Light, LightBackground)]
    [InlineData(ColorScheme.Dark, DarkBackground)]
    public async Task Without_a_choice_the_system_decides(ColorScheme scheme, string background)
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, new BrowserNewContextOptions { ColorScheme = scheme });

        await Assertions.Expect(page.Page.Locator("body")).ToHaveCSSAsync("background-color", background);
    }

    [Fact]
    public async Task A_choice_works_at_once_and_is_kept()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        ILocator body = page.Page.Locator("body");
        ILocator toggle = page.Page.GetByTestId("theme");

        await toggle.ClickAsync();
        await Assertions.Expect(toggle).ToHaveAccessibleNameAsync("Theme: light. Switch to dark.");
        await toggle.ClickAsync();
        await Assertions.Expect(body).ToHaveCSSAsync("background-color", DarkBackground);
        await page.Page.ReloadAsync();
        await Assertions.Expect(body).ToHaveCSSAsync("background-color", DarkBackground);
        await Assertions.Expect(toggle).ToHaveAccessibleNameAsync("Theme: dark. Switch to as the system.");
        await Assertions.Expect(toggle).ToBeEnabledAsync();
        await toggle.ClickAsync();
        await Assertions.Expect(body).ToHaveCSSAsync("background-color", LightBackground);
    }

    [Fact]
    public async Task A_dark_page_is_dark_before_any_script_runs()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, new BrowserNewContextOptions { JavaScriptEnabled = false, ColorScheme = ColorScheme.Dark }, "/about");

        await Assertions.Expect(page.Page.Locator("body")).ToHaveCSSAsync("background-color", DarkBackground);
    }
}
