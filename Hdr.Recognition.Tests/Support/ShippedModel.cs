using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;

namespace Hdr.Recognition.Tests.Support;

/// <summary>The model that the repository comes with.</summary>
internal static class ShippedModel
{
    private static readonly Lazy<ModelNetworks> Loaded = new(() => ModelNetworks.Load(Path));

    /// <summary>Its file.</summary>
    public static string Path => Repository.File("Hdr.Blazor", "model.zip");

    /// <summary>The networks of its digits.</summary>
    public static byte[] Onnx => Loaded.Value.Onnx;

    /// <summary>A scorer of its own for a test.</summary>
    public static BatchScorer OpenScorer() => new(Loaded.Value.Onnx, threads: 1);

    /// <summary>Likewise of whole numbers.</summary>
    public static LineScorer OpenLineScorer() => new(Loaded.Value.LineOnnx!);
}
