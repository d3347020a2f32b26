using Hdr.Recognition.Images;
using Hdr.Recognition.Reading;

namespace Hdr.Blazor.Services;

/// <summary>
/// Loads the model and reads a first image as the app starts, behind the first page, so that the first person to ask doesn't wait for
/// model file, native libraries and compiler. The pool logs what is wrong with the model, if anything is.
/// </summary>
public sealed class ModelWarmUp(ModelStatus status, DigitReader reader) : BackgroundService
{
    private readonly ModelStatus _status = status;
    private readonly DigitReader _reader = reader;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(WarmUp, stoppingToken);

    private void WarmUp()
    {
        if (_status.FindProblem() is null)
        {
            _reader.Read(Bar());
        }
    }

    /// <summary>A black bar on white, in the size of a drawing.</summary>
    private static GrayImage Bar()
    {
        const int Side = 200;
        byte[] pixels = [.. Enumerable.Repeat(byte.MaxValue, Side * Side)];
        for (int row = Side / 4; row < 3 * Side / 4; row++)
        {
            pixels.AsSpan((row * Side) + (Side / 2), Side / 10).Clear();
        }

        return new GrayImage(pixels, Side, Side);
    }
}
