using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

/// <summary>The screens that the page is tried on.</summary>
public static class Screens
{
    public static ViewportSize Phone => new() { Width = 360, Height = 740 };

    public static ViewportSize Tablet => new() { Width = 768, Height = 630 };

    public static ViewportSize Desktop => new() { Width = 1440, Height = 900 };

    public static ViewportSize Large => new() { Width = 2560, Height = 1801 };

    public static ViewportSize Named(string name) => name switch
    {
        nameof(Phone) => Phone,
        nameof(Tablet) => Tablet,
        nameof(Desktop) => Desktop,
        nameof(Large) => Large,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such screen."),
    };
}
