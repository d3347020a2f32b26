using Hdr.Recognition.Images;

namespace Hdr.Blazor.Services;

/// <summary>Takes a stream of unknown origin into memory, never more of it than an image may have, and never onto the disk.</summary>
public static class BoundedReader
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">Read, not disposed.</param>
    /// <param name="announcedBytes">How many bytes the sender says there are; null when unknown. Only a hint for the buffer and the progress.</param>
    /// <param name="maxBytes">Most bytes to accept.</param>
    /// <param name="progress">Receives the share that has arrived, 0 to 1, when the length was announced.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UnreadableImageException">There are more bytes than <paramref name="maxBytes"/>, announced or sent.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream, long? announcedBytes, int maxBytes, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ThrowIfTooMany(announcedBytes ?? 0, maxBytes);
        using MemoryStream received = new((int)(announcedBytes ?? 0));
        byte[] chunk = new byte[ChunkBytes];
        int count;
        while ((count = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            ThrowIfTooMany(received.Length + count, maxBytes);
            received.Write(chunk, 0, count);
            if (announcedBytes > 0)
            {
                progress?.Report(Math.Min(1, received.Length / (double)announcedBytes));
            }
        }

        return received.ToArray();
    }

    private static void ThrowIfTooMany(long bytes, int maxBytes)
    {
        if (bytes > maxBytes)
        {
            throw FileSize.TooLarge(bytes, maxBytes);
        }
    }
}
