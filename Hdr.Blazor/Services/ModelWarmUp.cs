using Hdr.Blazor.Hosting;
using Hdr.Recognition.Images;
using Hdr.Recognition.Reading;

namespace Hdr.Blazor.Services;

/// <summary>
/// Loads the model and reads a first image once the first page is out, so that the first person to ask waits neither for the page nor for
/// model file, native libraries and compiler. The pool logs what is wrong with the model, if anything is.
/// </summary>
public sealed class ModelWarmUp(ModelStatus status, DigitReader reader, FirstAnswer firstAnswer, TimeProvider time) : BackgroundService
{
    /// <summary>How long the first page is waited for: then there is nobody whom the work could slow down.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ModelStatus _status = status;
    private readonly DigitReader _reader = reader;
    private readonly FirstAnswer _firstAnswer = firstAnswer;
    private readonly TimeProvider _time = time;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _firstAnswer.WaitAsync(Patience, _time, stoppingToken);
        await Task.Run(WarmUp, stoppingToken);
    }

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
