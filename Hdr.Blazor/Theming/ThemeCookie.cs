namespace Hdr.Blazor.Theming;

/// <summary>
/// The cookie that keeps the theme: it reaches the server before the first byte of the page, so that a dark page never flashes white.
/// </summary>
public static class ThemeCookie
{
    /// <summary>The cookie's name; its value is "light" or "dark", and any other, or none, is the system's choice.</summary>
    public const string Name = "theme";

    /// <summary>The choice that a request carries.</summary>
    public static ThemeChoice Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[Name] switch
        {
            "light" => ThemeChoice.Light,
            "dark" => ThemeChoice.Dark,
            _ => ThemeChoice.System,
        };
    }

    /// <summary>The value of <c>data-theme</c> on the root element, as the style sheet expects it; null for the system's choice.</summary>
    public static string? AttributeFor(ThemeChoice choice) => choice switch
    {
        ThemeChoice.Light => "light",
        ThemeChoice.Dark => "dark",
        _ => null,
    };
}
