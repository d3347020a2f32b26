using System.Text.Json.Serialization;

namespace Hdr.Recognition.Models;

/// <summary>How the <c>hdr/*.json</c> of a model.zip are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ModelFormat))]
[JsonSerializable(typeof(ModelCard))]
[JsonSerializable(typeof(ModelMetrics))]
[JsonSerializable(typeof(TrainingHistory))]
internal sealed partial class ModelJson : JsonSerializerContext;
