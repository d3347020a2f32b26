using System.Text.Json.Serialization;

namespace Hdr.Recognition.Training;

/// <summary>How <c>training.json</c> is written. A loss may have grown out of bounds: such numbers are written by name.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(TrainingProgress))]
internal sealed partial class TrainingProgressJson : JsonSerializerContext;
