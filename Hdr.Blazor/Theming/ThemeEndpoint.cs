using System.Net.Mime;
using System.Text;

namespace Hdr.Blazor.Theming;

/// <summary>Serves the theme's style sheet.</summary>
public static class ThemeEndpoint
{
    private const string Route = "/theme.css";

    /// <summary>The address of a version, relative to the base address. A changed theme gets another address, so each may be kept for ever.</summary>
    public static string AddressOf(StyleSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return $"{Route[1..]}?v={sheet.Version}";
    }

    /// <summary>Maps the style sheet.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Route, static async (ThemeStylesheet theme, HttpResponse response) =>
    {
        StyleSheet sheet = await theme.GetAsync();
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(sheet.Css, MediaTypeNames.Text.Css, Encoding.UTF8);
    }).ExcludeFromDescription();
}
