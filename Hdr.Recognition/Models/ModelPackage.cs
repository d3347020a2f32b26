using Microsoft.ML;

namespace Hdr.Recognition.Models;

/// <summary>Everything in a model.zip: an ML.NET model file (the network as ONNX inside) with <c>hdr/*.json</c> beside it.</summary>
/// <param name="Transformer">The pipeline from <see cref="DigitInput"/> to <see cref="DigitPrediction"/>. Not for several threads at once: take engines from the pool.</param>
/// <param name="Onnx">The network's ONNX bytes: input "image" <c>[batch, 1, 28, 28]</c>, output "probabilities" <c>[batch, 10]</c>.</param>
/// <param name="Card">What the model is.</param>
/// <param name="Metrics">How good it is.</param>
/// <param name="History">How training went.</param>
public sealed record ModelPackage(ITransformer Transformer, byte[] Onnx, ModelCard Card, ModelMetrics Metrics, TrainingHistory History)
{
    /// <summary>Reads a model file whole; the file may be replaced at once afterwards.</summary>
    /// <exception cref="ModelFileException">There is no such file, or it is cut off, of another version or no model.</exception>
    public static ModelPackage Load(string path) => throw new NotImplementedException();

    /// <summary>Writes a model file: a temporary file beside it first, then renamed over <paramref name="path"/>.</summary>
    public void Save(string path) => throw new NotImplementedException();
}
