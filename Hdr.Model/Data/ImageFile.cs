using Hdr.Recognition.Images;

namespace Hdr.Model.Data;

/// <summary>Encoded images on disk.</summary>
internal static class ImageFile
{
    /// <summary>Reads a file that is to be decoded; one that is too large is refused before it is read.</summary>
    /// <exception cref="UnreadableImageException">The file is larger than <see cref="ImageLimits.MaxBytes"/>.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static byte[] Read(string path)
    {
        long length = new FileInfo(path).Length;
        int most = ImageLimits.Default.MaxBytes;
        return length <= most
            ? File.ReadAllBytes(path)
            : throw new UnreadableImageException(UnreadableImageReason.TooManyBytes, $"The file has {length:N0} bytes; at most {most:N0} are read.");
    }
}
