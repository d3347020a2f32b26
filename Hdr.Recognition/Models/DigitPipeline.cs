using Hdr.Recognition.Normalisation;
using Microsoft.ML;

namespace Hdr.Recognition.Models;

/// <summary>The ML.NET pipeline around a network: <c>ApplyOnnxModel</c>, then the label of the highest score.</summary>
public static class DigitPipeline
{
    /// <summary>Name of the ONNX input, shape <c>[batch, 1, 28, 28]</c>.</summary>
    public const string OnnxInput = "image";

    /// <summary>Name of the ONNX output of shape <c>[batch, 10]</c>: the digits' probabilities.</summary>
    public const string ScoreOutput = "probabilities";

    /// <summary>Name of the ONNX output of shape <c>[batch, 3]</c>: the probabilities of <see cref="InputContent"/>.</summary>
    public const string ContentOutput = "content";

    /// <summary>A context that knows the pipeline's custom parts, with ONNX Runtime's telemetry off.</summary>
    public static MLContext CreateContext(int? seed = null)
    {
        OnnxRuntimeTelemetry.Disable();
        MLContext context = new(seed);
        context.ComponentCatalog.RegisterAssembly(typeof(DigitPipeline).Assembly);
        return context;
    }

    /// <summary>Builds the pipeline. Any <see cref="MLContext"/> that shall load it must have been made by <see cref="CreateContext"/>.</summary>
    /// <param name="context">From <see cref="CreateContext"/>.</param>
    /// <param name="onnx">The network's bytes.</param>
    public static ITransformer Create(MLContext context, byte[] onnx)
    {
        ArgumentNullException.ThrowIfNull(context);
        using MemoryStream stream = new(onnx, writable: false);
        Dictionary<string, int[]> shapes = new() { [OnnxInput] = [1, 1, DigitNormaliser.Side, DigitNormaliser.Side] };
        IDataView empty = context.Data.LoadFromEnumerable<DigitInput>([]);
        return context.Transforms.CopyColumns(OnnxInput, DigitInput.ImageColumn)
            .Append(context.Transforms.ApplyOnnxModel([ScoreOutput, ContentOutput], [OnnxInput], stream, shapes, recursionLimit: 100))
            .Append(context.Transforms.CustomMapping<ScoredRow, DigitPrediction>(LabelMapping.Map, LabelMapping.Contract))
            .Fit(empty);
    }
}
