using System.Text.Json;

namespace Hdr.Blazor.Api;

/// <summary>How metrics are written as JSON: as in model.zip.</summary>
internal static class MetricsJson
{
    public static JsonSerializerOptions Options { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };
}
