using Hdr.Recognition.Models;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Hdr.Model.Training;

/// <summary>
/// A trained network as an ML.NET transformer: <see cref="DigitPipeline"/> around its ONNX bytes. Saved, it is that pipeline alone;
/// what tells of the training stays here.
/// </summary>
public sealed class ConvolutionalNetworkTransformer : ITransformer, IDisposable
{
    internal ConvolutionalNetworkTransformer(ITransformer pipeline, byte[] onnx) => (Pipeline, Onnx) = (pipeline, onnx);

    /// <summary>What is saved: the pipeline from <see cref="DigitInput"/> to <see cref="DigitPrediction"/>.</summary>
    public ITransformer Pipeline { get; }

    /// <summary>The network: input "image" <c>[batch, 1, 28, 28]</c>, outputs "probabilities" <c>[batch, 10]</c> and "content" <c>[batch, 3]</c>.</summary>
    public byte[] Onnx { get; }

    /// <summary>How training went: the epochs that were measured on images held out.</summary>
    public required TrainingHistory History { get; init; }

    /// <summary>SHA-256 of the pixels and labels trained on, in lower-case hexadecimal.</summary>
    public required string DataChecksum { get; init; }

    /// <summary>Images trained on.</summary>
    public required int TrainingImageCount { get; init; }

    /// <summary>Epochs of all trainings, measured or not.</summary>
    public required int EpochCount { get; init; }

    /// <summary>Their time, without validation, in seconds.</summary>
    public required double TrainingSeconds { get; init; }

    /// <summary>How many numbers were learnt.</summary>
    public required long ParameterCount { get; init; }

    /// <summary>What the logits are divided by, above 0; <see cref="Onnx"/> does so already.</summary>
    public required double Temperature { get; init; }

    /// <inheritdoc/>
    public bool IsRowToRowMapper => Pipeline.IsRowToRowMapper;

    /// <inheritdoc/>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => Pipeline.GetOutputSchema(inputSchema);

    /// <inheritdoc/>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => Pipeline.GetRowToRowMapper(inputSchema);

    /// <inheritdoc/>
    public IDataView Transform(IDataView input) => Pipeline.Transform(input);

    /// <summary>Frees the network.</summary>
    public void Dispose() => (Pipeline as IDisposable)?.Dispose();

    /// <inheritdoc/>
    void ICanSaveModel.Save(ModelSaveContext context) => Pipeline.Save(context);
}
