using Hdr.Recognition.Normalisation;
using SkiaSharp;

namespace Hdr.Blazor.Services;

/// <summary>Images of the network's input size as files.</summary>
public static class DigitPng
{
    /// <summary>A 28x28 PNG, light ink on black as in MNIST.</summary>
    /// <param name="pixels">Shape <c>[28, 28]</c>, row-major, 0 (paper) to 255 (ink).</param>
    /// <exception cref="ArgumentException">There are not 784 pixels.</exception>
    public static byte[] Encode(ReadOnlySpan<byte> pixels)
    {
        if (pixels.Length != DigitNormaliser.Length)
        {
            throw new ArgumentException($"Must be {DigitNormaliser.Length} pixels. Was {pixels.Length}.", nameof(pixels));
        }

        SKImageInfo size = new(DigitNormaliser.Side, DigitNormaliser.Side, SKColorType.Gray8, SKAlphaType.Opaque);
        using SKImage image = SKImage.FromPixelCopy(size, pixels);
        using SKData png = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return png.ToArray();
    }
}
