using System.Net.Mime;
using System.Text;

namespace Hdr.Blazor.Api;

/// <summary>Lines of CSV as an answer.</summary>
public static class CsvFile
{
    /// <summary>The answer that holds these lines.</summary>
    public static IResult Of(IEnumerable<string> lines) => Results.Text(string.Concat(lines.Select(line => $"{line}\n")), MediaTypeNames.Text.Csv, Encoding.UTF8);
}
