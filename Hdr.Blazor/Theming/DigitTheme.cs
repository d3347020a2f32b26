using MudBlazor;

namespace Hdr.Blazor.Theming;

/// <summary>The app's colours and type. Every text colour has a contrast of at least 4.5 to 1 on the surfaces that it stands on (WCAG 2.2, 1.4.3).</summary>
public static class DigitTheme
{
    private static readonly string[] FontFamily = ["Roboto Variable", "system-ui", "sans-serif"];

    /// <summary>The theme with both palettes.</summary>
    public static MudTheme Create() => new()
    {
        PaletteLight = Light(),
        PaletteDark = Dark(),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px", AppbarHeight = "60px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = FontFamily },
            Button = new ButtonTypography { FontFamily = FontFamily, FontWeight = "600", TextTransform = "none", LetterSpacing = "0.01em" },
        },
    };

    private static PaletteLight Light() => new()
    {
        Primary = "#2846b8",
        PrimaryContrastText = "#ffffff",
        Secondary = "#5b6472",
        Success = "#176b3a",
        Info = "#125ea3",
        Warning = "#8a4b00",
        Error = "#b3261e",
        Background = "#f4f5f8",
        BackgroundGray = "#eceef3",
        Surface = "#ffffff",
        AppbarBackground = "#ffffff",
        AppbarText = "#1a1f2b",
        TextPrimary = "#1a1f2b",
        TextSecondary = "#535c6b",
        TextDisabled = "#767f8d",
        ActionDefault = "#535c6b",
        ActionDisabled = "#767f8d",
        ActionDisabledBackground = "#e6e8ee",
        LinesDefault = "#dde1e8",
        Divider = "#dde1e8",
    };

    private static PaletteDark Dark() => new()
    {
        Primary = "#9db2ff",
        PrimaryContrastText = "#0d1428",
        Secondary = "#a9b2c0",
        Success = "#6fcf97",
        SuccessContrastText = "#06210f",
        Info = "#7cc0ff",
        InfoContrastText = "#04182b",
        Warning = "#f0b45b",
        WarningContrastText = "#2a1a00",
        Error = "#ff9a92",
        ErrorContrastText = "#2d0603",
        Background = "#11141b",
        BackgroundGray = "#171b24",
        Surface = "#1a1f29",
        AppbarBackground = "#1a1f29",
        AppbarText = "#e8ebf1",
        DrawerText = "#e8ebf1",
        TextPrimary = "#e8ebf1",
        TextSecondary = "#a9b2c0",
        TextDisabled = "#7f8896",
        ActionDefault = "#a9b2c0",
        ActionDisabled = "#7f8896",
        ActionDisabledBackground = "#262c38",
        LinesDefault = "#2f3644",
        Divider = "#2f3644",
    };
}
