using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;

namespace Hdr.Recognition.Tests.Support;

/// <summary>The model that the repository comes with.</summary>
internal static class ShippedModel
{
    private static readonly Lazy<ModelPackage> Loaded = new(() => ModelPackage.Load(Repository.File("Hdr.Blazor", "model.zip")));

    /// <summary>A scorer of its own for a test.</summary>
    public static BatchScorer OpenScorer() => new(Loaded.Value.Onnx, threads: 1);

    /// <summary>Likewise of whole numbers.</summary>
    public static LineScorer OpenLineScorer() => new(Loaded.Value.LineOnnx!);
}
