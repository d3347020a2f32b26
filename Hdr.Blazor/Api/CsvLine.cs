using System.Globalization;

namespace Hdr.Blazor.Api;

/// <summary>Lines of CSV (RFC 4180) that hold text.</summary>
public static class CsvLine
{
    /// <summary>One line, without its end: numbers as every program reads them, text in quotes where it needs them, null as nothing.</summary>
    public static string Of(params ReadOnlySpan<object?> values)
    {
        List<string> fields = [];
        foreach (object? value in values)
        {
            fields.Add(Quote(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : $"{value}"));
        }

        return string.Join(',', fields);
    }

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny("\",\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
