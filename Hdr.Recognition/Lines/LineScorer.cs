using Hdr.Recognition.Models;
using Microsoft.ML.OnnxRuntime;

namespace Hdr.Recognition.Lines;

/// <summary>Runs a line network on ONNX Runtime, one number at a time, on the caller's thread.</summary>
public sealed class LineScorer : ILineScorer, IDisposable
{
    /// <summary>Name of the ONNX input, shape <c>[1, 1, 32, columns]</c>.</summary>
    public const string OnnxInput = "line";

    /// <summary>Name of the ONNX output, shape <c>[1, columns / 2, 11]</c>: logarithms of probabilities.</summary>
    public const string OnnxOutput = "logarithms";

    private static readonly string[] InputNames = [OnnxInput], OutputNames = [OnnxOutput];

    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();

    /// <summary>Loads the network.</summary>
    /// <param name="onnx">Its bytes.</param>
    /// <exception cref="OnnxRuntimeException">The bytes are no network.</exception>
    public LineScorer(byte[] onnx)
    {
        OnnxRuntimeTelemetry.Disable();
        using SessionOptions options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(onnx, options);
    }

    /// <inheritdoc/>
    public LineScores Score(LineInput input)
    {
        int frames = input.Width / LineScores.ColumnsOfFrame;
        float[] logarithms = new float[frames * LineScores.ClassCount];
        using OrtValue line = OrtValue.CreateTensorValueFromMemory(input.Pixels, [1, 1, LineNormaliser.Height, input.Width]);
        using OrtValue output = OrtValue.CreateTensorValueFromMemory(logarithms, [1, frames, LineScores.ClassCount]);
        _session.Run(_runOptions, InputNames, [line], OutputNames, [output]);
        return new LineScores(logarithms);
    }

    /// <inheritdoc/>
    LineScores? ILineScorer.Score(LineInput input) => Score(input);

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _runOptions.Dispose();
    }
}
