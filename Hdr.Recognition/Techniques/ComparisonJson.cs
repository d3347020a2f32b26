using System.Text.Json.Serialization;

namespace Hdr.Recognition.Techniques;

/// <summary>How <c>comparison.json</c> is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TechniqueComparison))]
internal sealed partial class ComparisonJson : JsonSerializerContext;
