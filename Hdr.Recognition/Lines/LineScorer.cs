using Hdr.Recognition.Models;
using Microsoft.ML.OnnxRuntime;

namespace Hdr.Recognition.Lines;

/// <summary>Runs the line networks of a model on ONNX Runtime, one number at a time, on the caller's thread.</summary>
public sealed class LineScorer : ILineScorer, IDisposable
{
    /// <summary>Name of the ONNX input, shape <c>[1, 1, 32, columns]</c>.</summary>
    public const string OnnxInput = "line";

    /// <summary>Name of the ONNX output, shape <c>[1, columns / 2, networks * 11]</c>: logarithms of probabilities, one network's after the other's.</summary>
    public const string OnnxOutput = "logarithms";

    private static readonly string[] InputNames = [OnnxInput], OutputNames = [OnnxOutput];

    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly int _networkCount;

    /// <summary>Loads the networks.</summary>
    /// <param name="onnx">Their bytes.</param>
    /// <exception cref="OnnxRuntimeException">The bytes are no network.</exception>
    /// <exception cref="ModelFileException">They are a network of another kind.</exception>
    public LineScorer(byte[] onnx)
    {
        OnnxRuntimeTelemetry.Disable();
        using SessionOptions options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(onnx, options);
        _networkCount = CountNetworks(_session);
        if (_networkCount == 0)
        {
            Dispose();
            throw new ModelFileException($"The model's network for whole numbers does not give {LineScores.ClassCount} values a frame, or a multiple of it, as '{OnnxOutput}': train the model again.");
        }
    }

    /// <inheritdoc/>
    public LineScores Score(LineInput input)
    {
        int frames = input.Width / LineScores.ColumnsOfFrame;
        int width = _networkCount * LineScores.ClassCount;
        float[] logarithms = new float[frames * width];
        using OrtValue line = OrtValue.CreateTensorValueFromMemory(input.Pixels, [1, 1, LineNormaliser.Height, input.Width]);
        using OrtValue output = OrtValue.CreateTensorValueFromMemory(logarithms, [1, frames, width]);
        _session.Run(_runOptions, InputNames, [line], OutputNames, [output]);
        return new LineScores(logarithms, _networkCount);
    }

    /// <inheritdoc/>
    LineScores? ILineScorer.Score(LineInput input) => Score(input);

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _runOptions.Dispose();
    }

    /// <summary>As many as the output's rows have room for; 0 where there is no such output, or its rows hold something else.</summary>
    private static int CountNetworks(InferenceSession session)
    {
        int width = session.OutputMetadata.TryGetValue(OnnxOutput, out NodeMetadata? output) && output.Dimensions is [.., int last and > 0] ? last : 0;
        return width % LineScores.ClassCount == 0 ? width / LineScores.ClassCount : 0;
    }
}
