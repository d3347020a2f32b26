using System.Numerics.Tensors;
using Hdr.Recognition.Networks;
using Hdr.Recognition.Normalisation;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Hdr.Recognition.Models;

/// <summary>A row whose prediction comes from a first look where that is sure, and else from the pipeline, which is not asked before. Used by one thread at a time.</summary>
internal sealed class FirstLookRow : DataViewRow
{
    private readonly DataViewRow _input;
    private readonly DataViewRow _output;
    private readonly FirstLook _look;
    private readonly ValueGetter<VBuffer<float>> _getImage;
    private readonly float[] _pixels = new float[DigitNormaliser.Length];
    private readonly float[] _digits = new float[DigitPrediction.ClassCount];
    private readonly float[] _contents = new float[DigitPrediction.ContentCount];
    private VBuffer<float> _image;
    private long _position = -1;
    private bool _isSure;

    /// <summary>Makes a row that follows its input from position to position.</summary>
    /// <param name="input">The pipeline's input row, with <see cref="DigitInput.Image"/>.</param>
    /// <param name="output">What the pipeline makes of it; owned.</param>
    /// <param name="look">The first look.</param>
    public FirstLookRow(DataViewRow input, DataViewRow output, FirstLook look)
    {
        (_input, _output, _look) = (input, output, look);
        _getImage = input.GetGetter<VBuffer<float>>(input.Schema[DigitInput.ImageColumn]);
    }

    /// <inheritdoc/>
    public override DataViewSchema Schema => _output.Schema;

    /// <inheritdoc/>
    public override long Position => _output.Position;

    /// <inheritdoc/>
    public override long Batch => _output.Batch;

    /// <inheritdoc/>
    public override ValueGetter<DataViewRowId> GetIdGetter() => _output.GetIdGetter();

    /// <inheritdoc/>
    public override bool IsColumnActive(DataViewSchema.Column column) => _output.IsColumnActive(column);

    /// <inheritdoc/>
    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        ValueGetter<TValue> ofPipeline = _output.GetGetter<TValue>(column);
        Delegate? own = (column.Name, ofPipeline) switch
        {
            (nameof(DigitPrediction.Score), ValueGetter<VBuffer<float>> scores) => Vector(_digits, scores),
            (nameof(DigitPrediction.Content), ValueGetter<VBuffer<float>> contents) => Vector(_contents, contents),
            (nameof(DigitPrediction.PredictedLabel), ValueGetter<uint> label) => Label(label),
            _ => null,
        };
        return (ValueGetter<TValue>?)own ?? ofPipeline;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _output.Dispose();
        }

        base.Dispose(disposing);
    }

    private ValueGetter<VBuffer<float>> Vector(float[] values, ValueGetter<VBuffer<float>> ofPipeline) => (ref VBuffer<float> target) =>
    {
        if (!IsSure())
        {
            ofPipeline(ref target);
            return;
        }

        VBufferEditor<float> editor = VBufferEditor.Create(ref target, values.Length);
        values.CopyTo(editor.Values);
        target = editor.Commit();
    };

    private ValueGetter<uint> Label(ValueGetter<uint> ofPipeline) => (ref uint target) =>
    {
        if (IsSure())
        {
            target = (uint)TensorPrimitives.IndexOfMax<float>(_digits);
            return;
        }

        ofPipeline(ref target);
    };

    private bool IsSure()
    {
        if (_position != _input.Position)
        {
            _getImage(ref _image);
            _image.CopyTo(_pixels);
            _isSure = _look.Score(_pixels, _digits, _contents).Count == 0;
            _position = _input.Position;
        }

        return _isSure;
    }
}
