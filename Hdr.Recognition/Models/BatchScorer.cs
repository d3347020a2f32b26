using Hdr.Recognition.Normalisation;
using Microsoft.ML.OnnxRuntime;

namespace Hdr.Recognition.Models;

/// <summary>Scores whole batches in one call of ONNX Runtime, on the same bytes that the ML.NET pipeline runs one by one.</summary>
public sealed class BatchScorer : IDigitScorer, IDisposable
{
    /// <summary>Rows of one call: enough to keep the cores busy, few enough for their activations to stay in the cache.</summary>
    private const int BatchSize = 256;

    private static readonly string[] InputNames = [DigitPipeline.OnnxInput];
    private static readonly string[] OutputNames = [DigitPipeline.OnnxOutput];

    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();

    /// <summary>Loads the network.</summary>
    /// <param name="onnx">The network's bytes.</param>
    /// <param name="threads">Threads of one call; 0 is one a core.</param>
    /// <exception cref="OnnxRuntimeException">The bytes are no network.</exception>
    public BatchScorer(byte[] onnx, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        OnnxRuntimeTelemetry.Disable();
        using SessionOptions options = new() { IntraOpNumThreads = threads, InterOpNumThreads = 1 };
        _session = new InferenceSession(onnx, options);
    }

    /// <inheritdoc/>
    public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores)
    {
        int count = ScoreShape.CountOf(inputs, scores);
        for (int start = 0; start < count; start += BatchSize)
        {
            int rows = Math.Min(BatchSize, count - start);
            Run(
                inputs.Slice(start * DigitNormaliser.Length, rows * DigitNormaliser.Length),
                scores.Slice(start * DigitPrediction.ClassCount, rows * DigitPrediction.ClassCount),
                rows);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _runOptions.Dispose();
    }

    private void Run(ReadOnlyMemory<float> inputs, Memory<float> scores, int rows)
    {
        // ONNX Runtime only reads its inputs, but its C# type asks for writable memory.
        Memory<float> writable = System.Runtime.InteropServices.MemoryMarshal.AsMemory(inputs);
        using OrtValue input = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, writable, [rows, 1, DigitNormaliser.Side, DigitNormaliser.Side]);
        using OrtValue output = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, scores, [rows, DigitPrediction.ClassCount]);
        _session.Run(_runOptions, InputNames, [input], OutputNames, [output]);
    }
}
