using Hdr.Blazor.Tests.Support;
using Hdr.Blazor.Theming;

namespace Hdr.Blazor.Tests.Theming;

public sealed class ThemeStylesheetTests(DigitApp app) : IClassFixture<DigitApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_style_sheet_holds_both_palettes_and_asks_the_system_when_nobody_chose()
    {
        string css = await _client.GetStringAsync("/theme.css", TestContext.Current.CancellationToken);

        int light = css.IndexOf(":root{", StringComparison.Ordinal) is var start and >= 0 ? start : css.IndexOf(":root {", StringComparison.Ordinal);
        int dark = css.IndexOf(":root[data-theme=dark]", StringComparison.Ordinal);
        int system = css.IndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal);
        Assert.True(light >= 0 && light < dark && dark < system, "Expected light, dark, then the system's choice.");
        Assert.Contains(LightBackground, css[light..dark], StringComparison.Ordinal);
        Assert.Contains(DarkBackground, css[dark..system], StringComparison.Ordinal);
        Assert.Contains(DarkBackground, css[system..], StringComparison.Ordinal);
        Assert.DoesNotContain("<", css, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_names_the_version_of_the_style_sheet_so_that_browsers_may_keep_it()
    {
        string page = await _client.GetStringAsync("/", TestContext.Current.CancellationToken);
        using HttpResponseMessage css = await _client.GetAsync("/theme.css", TestContext.Current.CancellationToken);

        Assert.Matches("theme\\.css\\?v=[0-9a-f]{12}", page);
        Assert.Equal("text/css", css.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", css.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme=dark", "<html lang=\"en\" data-theme=\"dark\">")]
    [InlineData("theme=light", "<html lang=\"en\" data-theme=\"light\">")]
    [InlineData("theme=%22%3E%3Cscript%3E", "<html lang=\"en\">")]
    [InlineData("other=dark", "<html lang=\"en\">")]
    public async Task The_cookie_decides_before_the_first_byte(string cookie, string expected)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", cookie);

        using HttpResponseMessage response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string LightBackground => $"--mud-palette-background: {DigitTheme.Create().PaletteLight.Background}";

    private static string DarkBackground => $"--mud-palette-background: {DigitTheme.Create().PaletteDark.Background}";
}
