using Hdr.Recognition.Images;
using Hdr.Recognition.Models;
using Hdr.Recognition.Reading;

namespace Hdr.Blazor.Services;

/// <summary>
/// The app's one way to Hdr.Recognition. Decoding and scoring run on pool threads, one image a processor at most, so that neither a
/// circuit nor a request ever waits on a busy thread. Safe for many threads at once.
/// </summary>
public sealed class RecognitionService(DigitReader reader, TimeProvider clock) : IDisposable
{
    private readonly DigitReader _reader = reader;
    private readonly TimeProvider _clock = clock;
    private readonly SemaphoreSlim _slots = new(Environment.ProcessorCount);

    /// <summary>What images are refused for before they are decoded.</summary>
    public static ImageLimits Limits => ImageLimits.Default;

    /// <summary>Reads the digits in an encoded image.</summary>
    /// <param name="encodedImage">The file's bytes, which must not change before the task ends.</param>
    /// <param name="cancellationToken">Lets go of the caller at once. An image that is being decoded keeps its slot until that is done.</param>
    /// <exception cref="UnreadableImageException">The bytes are no image that can be read within <see cref="Limits"/>.</exception>
    /// <exception cref="ModelFileException">There is no model to read it with.</exception>
    public async Task<TimedReading> ReadAsync(ReadOnlyMemory<byte> encodedImage, CancellationToken cancellationToken = default)
    {
        await _slots.WaitAsync(cancellationToken);
        Task<TimedReading> reading = Task.Run(() => ReadInSlot(encodedImage), CancellationToken.None);
        return await reading.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private TimedReading ReadInSlot(ReadOnlyMemory<byte> encodedImage)
    {
        try
        {
            long start = _clock.GetTimestamp();
            ImageReading reading = _reader.Read(encodedImage, Limits);
            return new TimedReading(reading, _clock.GetElapsedTime(start));
        }
        finally
        {
            _slots.Release();
        }
    }
}
