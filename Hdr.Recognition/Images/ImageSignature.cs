namespace Hdr.Recognition.Images;

/// <summary>The bytes that image files begin with.</summary>
internal static class ImageSignature
{
    /// <summary>Whether a file begins as a PNG, JPEG, GIF, WebP or BMP image does.</summary>
    public static bool IsKnown(ReadOnlySpan<byte> file) =>
        file.StartsWith(Png) || file.StartsWith(Jpeg) || file.StartsWith("GIF8"u8) || file.StartsWith("BM"u8)
        || (file.StartsWith("RIFF"u8) && file.Length >= 12 && file[8..].StartsWith("WEBP"u8));

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];
}
