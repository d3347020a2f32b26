using Hdr.Recognition.Files;
using Microsoft.ML;

namespace Hdr.Recognition.Models;

/// <summary>Everything in a model.zip: an ML.NET model file (the network as ONNX inside) with <c>hdr/*.json</c> beside it.</summary>
/// <param name="Onnx">The network's ONNX bytes: input "image" <c>[batch, 1, 28, 28]</c>, outputs "probabilities" <c>[batch, 10]</c> and "content" <c>[batch, 3]</c>.</param>
/// <param name="Card">What the model is.</param>
/// <param name="Metrics">How good it is.</param>
/// <param name="History">How training went.</param>
public sealed record ModelPackage(byte[] Onnx, ModelCard Card, ModelMetrics Metrics, TrainingHistory History)
{
    /// <summary>
    /// What the model was tested on. <see cref="Load"/> leaves it null: to read a digit nobody needs it. It is null too in a file from
    /// before it was kept, and after a test of more than <see cref="TestedImages.MaxCount"/> images.
    /// </summary>
    public TestedImages? TestedImages { get; init; }

    /// <summary>
    /// The ONNX bytes of the networks that read numbers whole: input "line" <c>[batch, 1, 32, columns]</c>, output "logarithms"
    /// <c>[batch, columns / 2, networks * 11]</c>. Null when the model has none.
    /// </summary>
    public byte[]? LineOnnx { get; init; }

    /// <summary>Reads a model file whole, but for its tested images; the file may be replaced at once afterwards.</summary>
    /// <exception cref="ModelFileException">There is no such file, or it is cut off, of another version or no model.</exception>
    public static ModelPackage Load(string path) => ModelArchive.Read(path, ModelFile.ReadAllBytes(path));

    /// <summary>Reads a model file with its tested images, of one and the same state of the file.</summary>
    /// <exception cref="ModelFileException">As of <see cref="Load"/>, or the tested images can't be read.</exception>
    public static ModelPackage LoadWithTestedImages(string path)
    {
        byte[] content = ModelFile.ReadAllBytes(path);
        return ModelArchive.Read(path, content) with { TestedImages = ModelArchive.ReadTestedImages(path, content) };
    }

    /// <summary>Writes a model file: a temporary file beside it first, then renamed over <paramref name="path"/>.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void Save(string path)
    {
        MLContext context = DigitPipeline.CreateContext();
        ITransformer transformer = DigitPipeline.Create(context, Onnx);
        using MemoryStream archive = new();
        context.Model.Save(transformer, context.Data.LoadFromEnumerable<DigitInput>([]).Schema, archive);
        (transformer as IDisposable)?.Dispose();
        ModelArchive.Append(archive, this);
        AtomicFile.Write(path, archive.ToArray());
    }
}
