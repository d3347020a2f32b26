using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using MudBlazor;
using MudBlazor.Services;

namespace Hdr.Blazor.Theming;

/// <summary>
/// MudBlazor's theme variables as a style sheet, rendered once for both palettes. MudThemeProvider would write them into the page as a
/// style element, which a strict Content-Security-Policy forbids, and could choose the palette only after the circuit stands: a flash.
/// </summary>
public sealed partial class ThemeStylesheet(ILoggerFactory loggers)
{
    private readonly Lazy<Task<StyleSheet>> _sheet = new(() => RenderSheetAsync(loggers));

    /// <summary>The style sheet with its version.</summary>
    public Task<StyleSheet> GetAsync() => _sheet.Value;

    private static async Task<StyleSheet> RenderSheetAsync(ILoggerFactory loggers)
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(loggers)
            .AddLogging()
            .AddMudServices()
            .AddScoped<IJSRuntime, NoJavaScript>()
            .BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, loggers);
        string css = Combine(await RenderAsync(renderer, isDark: false), await RenderAsync(renderer, isDark: true));
        return new StyleSheet(css, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..12]);
    }

    private static Task<string> RenderAsync(HtmlRenderer renderer, bool isDark) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var html = await renderer.RenderComponentAsync<MudThemeProvider>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(MudThemeProvider.Theme)] = DigitTheme.Create(),
            [nameof(MudThemeProvider.IsDarkMode)] = isDark,
            [nameof(MudThemeProvider.ObserveSystemDarkModeChange)] = false,
        }));
        return string.Join('\n', StyleElement().Matches(html.ToHtmlString()).Select(match => match.Groups["css"].Value));
    });

    private static string Combine(string light, string dark) => $$"""
        {{light}}
        :root { color-scheme: light }
        {{dark.Replace(":root", ":root[data-theme=dark]", StringComparison.Ordinal)}}
        :root[data-theme=dark] { color-scheme: dark }
        @media (prefers-color-scheme: dark) {
        {{dark.Replace(":root", ":root:not([data-theme=light])", StringComparison.Ordinal)}}
        :root:not([data-theme=light]) { color-scheme: dark }
        }
        """;

    [GeneratedRegex("<style[^>]*>(?<css>.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleElement();
}
