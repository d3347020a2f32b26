using System.Text.Encodings.Web;
using System.Text.Json;
using Hdr.Recognition.Reading;

namespace Hdr.Model.Commands;

/// <summary>A JSON array with an object a file: its text and confidence, and of each number each digit's box and ten probabilities.</summary>
internal sealed class JsonPredictionWriter : IPredictionWriter
{
    // The output is a file or a terminal, never part of a web page: names keep their letters.
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _output;
    private bool _isFirst = true;

    public JsonPredictionWriter(TextWriter output)
    {
        _output = output;
        _output.Write('[');
    }

    /// <inheritdoc/>
    public void Write(string file, ImageReading reading)
    {
        _output.WriteLine(_isFirst ? "" : ",");
        _isFirst = false;
        _output.Write(JsonSerializer.Serialize(Describe(file, reading), Options));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _output.WriteLine();
        _output.WriteLine(']');
        _output.Flush();
    }

    private static object Describe(string file, ImageReading reading) => new
    {
        File = file,
        reading.Text,
        reading.Confidence,
        Numbers = reading.Numbers.Select(number => new
        {
            number.Text,
            number.Confidence,
            Digits = number.Digits.Select(digit => new
            {
                digit.Digit,
                digit.Confidence,
                Box = new { digit.Box.X, digit.Box.Y, digit.Box.Width, digit.Box.Height },
                Probabilities = digit.Scores,
            }),
        }),
    };
}
