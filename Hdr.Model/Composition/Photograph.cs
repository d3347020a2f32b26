using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>What a camera or scanner adds to a sheet.</summary>
/// <param name="Noise">Standard deviation of each pixel's brightness, in steps of 255.</param>
/// <param name="Blur">Standard deviation of the blur, in pixels; 0 is none.</param>
internal sealed record Photograph(double Noise, double Blur)
{
    /// <summary>Takes the picture.</summary>
    /// <param name="sheet">Four bytes a pixel; it is changed.</param>
    /// <param name="format">PNG or JPEG.</param>
    /// <param name="quality">Of a JPEG, 0 to 100.</param>
    /// <param name="random">Makes the noise.</param>
    /// <returns>The encoded image.</returns>
    public byte[] Take(SKBitmap sheet, SKEncodedImageFormat format, int quality, Random random)
    {
        if (Blur > 0)
        {
            BlurAll(sheet);
        }

        if (Noise > 0)
        {
            AddNoise(sheet, random);
        }

        using SKData encoded = sheet.Encode(format, quality) ?? throw new InvalidOperationException($"The image can't be encoded as {format}.");
        return encoded.ToArray();
    }

    private void BlurAll(SKBitmap sheet)
    {
        using SKImage sharp = SKImage.FromBitmap(sheet);
        using SKImageFilter blur = SKImageFilter.CreateBlur((float)Blur, (float)Blur, SKShaderTileMode.Clamp);
        using SKPaint paint = new() { ImageFilter = blur };
        using SKCanvas canvas = new(sheet);
        canvas.DrawImage(sharp, 0, 0, SKSamplingOptions.Default, paint);
    }

    /// <summary>The same for all colours of a pixel: cameras see mostly brightness at this scale.</summary>
    private void AddNoise(SKBitmap sheet, Random random)
    {
        Span<byte> pixels = sheet.GetPixelSpan();
        for (int i = 0; i < pixels.Length; i += 4)
        {
            double noise = random.Normal() * Noise;
            for (int colour = i; colour < i + 3; colour++)
            {
                pixels[colour] = (byte)Math.Clamp(pixels[colour] + noise, 0, 255);
            }
        }
    }
}
