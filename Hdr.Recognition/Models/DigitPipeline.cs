using Hdr.Recognition.Normalisation;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Microsoft.ML.Transforms.Onnx;

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

    /// <summary>
    /// A context that knows the pipeline's custom parts, with ONNX Runtime's telemetry off. A network that it loads runs on the
    /// thread that asks: otherwise ONNX Runtime gives each a thread for every other core, which spin between the small network's
    /// operations and make its answer later, not sooner.
    /// </summary>
    public static MLContext CreateContext(int? seed = null)
    {
        OnnxRuntimeTelemetry.Disable();
        MLContext context = new(seed);
        context.SetOnnxSessionOption(new OnnxSessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 });
        context.ComponentCatalog.RegisterAssembly(typeof(DigitPipeline).Assembly);
        return context;
    }

    /// <summary>
    /// Builds the pipeline. Any <see cref="MLContext"/> that shall load it must have been made by <see cref="CreateContext"/>.
    /// The caller owns it: until it is disposed, a temporary file holds its network.
    /// </summary>
    /// <param name="context">From <see cref="CreateContext"/>; used by one thread at a time meanwhile.</param>
    /// <param name="onnx">The network's bytes.</param>
    public static ITransformer Create(MLContext context, byte[] onnx)
    {
        ArgumentNullException.ThrowIfNull(context);
        using MemoryStream saved = new();
        SaveNew(context, onnx, saved);
        saved.Position = 0;
        return context.Model.Load(saved, out _);
    }

    /// <summary>ML.NET never removes the file of a pipeline that was made, only that of one that was loaded: so we make, save and load it.</summary>
    private static void SaveNew(MLContext context, byte[] onnx, Stream target)
    {
        using NetworkFileScope files = new(context);
        using MemoryStream stream = new(onnx, writable: false);
        Dictionary<string, int[]> shapes = new() { [OnnxInput] = [1, 1, DigitNormaliser.Side, DigitNormaliser.Side] };
        IDataView empty = context.Data.LoadFromEnumerable<DigitInput>([]);
        using TransformerChain<CustomMappingTransformer<ScoredRow, DigitPrediction>> made = context.Transforms.CopyColumns(OnnxInput, DigitInput.ImageColumn)
            .Append(context.Transforms.ApplyOnnxModel([ScoreOutput, ContentOutput], [OnnxInput], stream, shapes, recursionLimit: 100))
            .Append(context.Transforms.CustomMapping<ScoredRow, DigitPrediction>(LabelMapping.Map, LabelMapping.Contract))
            .Fit(empty);
        context.Model.Save(made, empty.Schema, target);
    }
}
