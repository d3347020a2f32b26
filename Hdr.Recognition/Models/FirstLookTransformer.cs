using Hdr.Recognition.Networks;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Hdr.Recognition.Models;

/// <summary>
/// The pipeline of a model file, with its first network computed by ourselves where rows are scored one by one: what <see cref="FirstLook"/> is sure
/// of never reaches ONNX Runtime, the rest goes through the pipeline as it is. To save it, copy the model file.
/// </summary>
internal sealed class FirstLookTransformer : ITransformer, IDisposable
{
    private readonly ITransformer _pipeline;
    private readonly FirstLook _look;

    private FirstLookTransformer(ITransformer pipeline, FirstLook look) => (_pipeline, _look) = (pipeline, look);

    /// <inheritdoc/>
    public bool IsRowToRowMapper => _pipeline.IsRowToRowMapper;

    /// <summary>Puts a first look before a pipeline that was loaded.</summary>
    /// <param name="pipeline">The pipeline from <see cref="DigitInput"/> to <see cref="DigitPrediction"/>; owned by what is returned.</param>
    /// <param name="onnx">The network in it.</param>
    /// <returns>Both together; the pipeline alone when we can't compute the network.</returns>
    public static ITransformer Around(ITransformer pipeline, byte[] onnx) => FirstLook.TryRead(onnx) is { } look ? new FirstLookTransformer(pipeline, look) : pipeline;

    /// <inheritdoc/>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _pipeline.GetOutputSchema(inputSchema);

    /// <inheritdoc/>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => new Mapper(_pipeline.GetRowToRowMapper(inputSchema), _look);

    /// <inheritdoc/>
    public IDataView Transform(IDataView input) => _pipeline.Transform(input);

    /// <inheritdoc/>
    public void Dispose() => (_pipeline as IDisposable)?.Dispose();

    /// <inheritdoc/>
    void ICanSaveModel.Save(ModelSaveContext ctx) => _pipeline.Save(ctx);

    private sealed class Mapper(IRowToRowMapper pipeline, FirstLook look) : IRowToRowMapper
    {
        private readonly IRowToRowMapper _pipeline = pipeline;
        private readonly FirstLook _look = look;

        public DataViewSchema InputSchema => _pipeline.InputSchema;

        public DataViewSchema OutputSchema => _pipeline.OutputSchema;

        public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns) => _pipeline.GetDependencies(dependingColumns);

        public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns) => new FirstLookRow(input, _pipeline.GetRow(input, activeColumns), _look);
    }
}
