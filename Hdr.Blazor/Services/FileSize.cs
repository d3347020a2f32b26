using System.Globalization;
using Hdr.Recognition.Images;

namespace Hdr.Blazor.Services;

/// <summary>File sizes in words, in decimal units: 1 MB is 1,000,000 bytes.</summary>
public static class FileSize
{
    /// <summary>A size such as "512 bytes", "3.4 KB" or "20 MB".</summary>
    public static string Format(long bytes) => bytes switch
    {
        1 => "1 byte",
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB"),
    };

    /// <summary>The refusal of a file for its size, with both numbers.</summary>
    public static UnreadableImageException TooLarge(long bytes, long maxBytes) => new(
        UnreadableImageReason.TooManyBytes,
        Format(bytes) == Format(maxBytes)
            ? $"The file is larger than {Format(maxBytes)}, which is the most that is read."
            : $"The file has {Format(bytes)}; at most {Format(maxBytes)} are read.");
}
