using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Hdr.Blazor.Services.Browsing;

/// <summary>Takes values out of an address's query. Whatever is not exactly as expected counts as absent and is noted: anyone can write an address.</summary>
/// <param name="query">With or without its question mark; null for none.</param>
internal sealed class QueryValues(string? query)
{
    private readonly Dictionary<string, StringValues> _values = QueryHelpers.ParseQuery(query);
    private readonly List<string> _refused = [];

    /// <summary>What was there but not as expected, with what was expected: "'label' must be 0 to 9".</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <summary>A whole number of ASCII digits, or null.</summary>
    public int? Whole(string name, int least, int most) =>
        Take<int>(name, $"{least} to {most}", (text, out value) => TryParse(text, out value) && value >= least && value <= most);

    /// <summary>One of several whole numbers, or null.</summary>
    public int? OneOf(string name, IReadOnlyList<int> values) =>
        Take<int>(name, $"one of {string.Join(", ", values)}", (text, out value) => TryParse(text, out value) && values.Contains(value));

    /// <summary>True for "1"; whatever else is false.</summary>
    public bool IsSet(string name) => Take<bool>(name, "1", (text, out value) => value = text == "1") ?? false;

    /// <summary>What one of several words stands for, or null.</summary>
    public T? Word<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct => Take<T>(name, $"one of {string.Join(", ", words.Keys)}", words.TryGetValue);

    private static bool TryParse(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private T? Take<T>(string name, string expected, Parser<T> parse)
        where T : struct
    {
        // An empty value is what a form sends for "any".
        if (!_values.TryGetValue(name, out StringValues values) || StringValues.IsNullOrEmpty(values))
        {
            return null;
        }

        if (values.Count == 1 && parse(values[0]!, out T value))
        {
            return value;
        }

        _refused.Add($"'{name}' must be {expected}");
        return null;
    }

    private delegate bool Parser<T>(string text, out T value);
}
