using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Normalisation;
using SkiaSharp;

namespace Hdr.Blazor.Components.Metrics;

/// <summary>An occlusion map as a layer over its image.</summary>
public static class SaliencyPicture
{
    // Orange and blue are told apart by most people who don't see all colours.
    private static readonly SKColor For = new(255, 140, 0), Against = new(60, 150, 255);

    private const float MostAlpha = 200;

    /// <summary>A data: URL of a 28x28 PNG: orange where covering makes the digit less likely, blue where it makes it likelier, the more the stronger.</summary>
    public static string ToDataUrl(OcclusionMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        float strongest = map.Effects.Max(Math.Abs);
        using SKBitmap bitmap = new(DigitNormaliser.Side, DigitNormaliser.Side, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        bitmap.Pixels = [.. map.Effects.Select(effect => ColourOf(effect, strongest))];
        using SKData png = bitmap.Encode(SKEncodedImageFormat.Png, quality: 100);
        return $"data:image/png;base64,{Convert.ToBase64String(png.AsSpan())}";
    }

    private static SKColor ColourOf(float effect, float strongest) =>
        (effect > 0 ? For : Against).WithAlpha(strongest > 0 ? (byte)(MostAlpha * Math.Abs(effect) / strongest) : (byte)0);
}
