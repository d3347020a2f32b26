using Hdr.Recognition.Reading;

namespace Hdr.Model.Commands;

/// <summary>A line a file, for people.</summary>
internal sealed class TextPredictionWriter(TextWriter output) : IPredictionWriter
{
    private readonly TextWriter _output = output;

    /// <inheritdoc/>
    public void Write(string file, ImageReading reading) =>
        _output.WriteLine(reading.Numbers.Count == 0 ? $"{file}: no digit found" : $"{file}: {reading.Text} ({reading.Confidence * 100:0.0} %)");

    /// <inheritdoc/>
    public void Dispose() => _output.Flush();
}
