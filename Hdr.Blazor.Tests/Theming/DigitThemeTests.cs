using Hdr.Blazor.Theming;
using MudBlazor;
using MudBlazor.Utilities;

namespace Hdr.Blazor.Tests.Theming;

public sealed class DigitThemeTests
{
    private const double LeastContrast = 4.5;

    public static TheoryData<string, bool> TextColours()
    {
        TheoryData<string, bool> colours = [];
        foreach (bool isDark in (bool[])[false, true])
        {
            foreach (string name in (string[])[nameof(Palette.TextPrimary), nameof(Palette.TextSecondary), nameof(Palette.Primary), nameof(Palette.Warning), nameof(Palette.Error), nameof(Palette.Success), nameof(Palette.Info)])
            {
                colours.Add(name, isDark);
            }
        }

        return colours;
    }

    [Theory]
    [MemberData(nameof(TextColours))]
    public void Text_can_be_read_on_every_surface(string colour, bool isDark)
    {
        Palette palette = isDark ? DigitTheme.Create().PaletteDark : DigitTheme.Create().PaletteLight;
        MudColor text = (MudColor)typeof(Palette).GetProperty(colour)!.GetValue(palette)!;

        Assert.All((MudColor[])[palette.Surface, palette.Background, palette.AppbarBackground], surface =>
        {
            double contrast = Contrast(text, surface);
            Assert.True(contrast >= LeastContrast, $"{colour} {text} on {surface} has {contrast:0.00}:1; at least {LeastContrast}:1 is needed.");
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_text_of_a_filled_button_can_be_read(bool isDark)
    {
        Palette palette = isDark ? DigitTheme.Create().PaletteDark : DigitTheme.Create().PaletteLight;

        Assert.True(Contrast(palette.PrimaryContrastText, palette.Primary) >= LeastContrast);
    }

    // WCAG 2.2, "contrast ratio" and "relative luminance".
    private static double Contrast(MudColor one, MudColor other)
    {
        double[] luminances = [Luminance(one), Luminance(other)];
        return (luminances.Max() + 0.05) / (luminances.Min() + 0.05);
    }

    private static double Luminance(MudColor colour) => (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));

    private static double Linear(byte channel) => channel / 255.0 is var value and <= 0.04045 ? value / 12.92 : Math.Pow(((channel / 255.0) + 0.055) / 1.055, 2.4);
}
