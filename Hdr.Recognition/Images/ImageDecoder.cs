namespace Hdr.Recognition.Images;

/// <summary>Turns an encoded image (PNG, JPEG, WebP, GIF, BMP) into gray pixels, upright as its EXIF orientation says.</summary>
public static class ImageDecoder
{
    /// <summary>Decodes the first frame. Transparent parts become paper: white behind dark ink, black behind light ink.</summary>
    /// <param name="encoded">The file's bytes; only read.</param>
    /// <param name="limits">What to refuse; <see cref="ImageLimits.Default"/> when null.</param>
    /// <exception cref="UnreadableImageException">The bytes are no image that can be read within the limits.</exception>
    public static GrayImage Decode(ReadOnlyMemory<byte> encoded, ImageLimits? limits = null) => throw new NotImplementedException();
}
