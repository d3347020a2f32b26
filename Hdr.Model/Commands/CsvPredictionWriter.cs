using System.Buffers;
using System.Globalization;
using Hdr.Recognition.Reading;

namespace Hdr.Model.Commands;

/// <summary>Comma-separated values as RFC 4180 has them: <c>file,text,confidence</c>, lines end with CR LF.</summary>
internal sealed class CsvPredictionWriter : IPredictionWriter
{
    private const string LineEnd = "\r\n";

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private readonly TextWriter _output;

    public CsvPredictionWriter(TextWriter output)
    {
        _output = output;
        _output.Write($"file,text,confidence{LineEnd}");
    }

    /// <inheritdoc/>
    public void Write(string file, ImageReading reading) =>
        _output.Write($"{Quote(file)},{Quote(reading.Text)},{reading.Confidence.ToString("0.######", CultureInfo.InvariantCulture)}{LineEnd}");

    /// <inheritdoc/>
    public void Dispose() => _output.Flush();

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(NeedQuotes) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
