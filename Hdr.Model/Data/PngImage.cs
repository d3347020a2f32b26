using System.Buffers;
using Hdr.Recognition.Normalisation;
using SkiaSharp;

namespace Hdr.Model.Data;

/// <summary>A 28x28 gray image as a PNG file.</summary>
internal static class PngImage
{
    private static readonly SKImageInfo Format = new(DigitNormaliser.Side, DigitNormaliser.Side, SKColorType.Gray8, SKAlphaType.Opaque);

    // Rows of a few strokes on black gain nothing by PNG's filters.
    private static readonly SKPngEncoderOptions Options = new(SKPngEncoderFilterFlags.NoFilters, zLibLevel: 6);

    /// <summary>Encodes an image.</summary>
    /// <param name="pixels">Shape <c>[28, 28]</c>, row-major.</param>
    /// <returns>The file's bytes.</returns>
    public static byte[] Encode(ReadOnlyMemory<byte> pixels)
    {
        using MemoryHandle pinned = pixels.Pin();
        using SKPixmap pixmap = CreatePixmap(pinned);
        using SKData encoded = pixmap.Encode(Options) ?? throw new InvalidOperationException("The image can't be encoded as PNG.");
        return encoded.ToArray();
    }

    private static unsafe SKPixmap CreatePixmap(MemoryHandle pinned) => new(Format, (nint)pinned.Pointer);
}
