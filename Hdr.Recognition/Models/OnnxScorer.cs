using System.Runtime.InteropServices;
using Hdr.Recognition.Normalisation;
using Microsoft.ML.OnnxRuntime;

namespace Hdr.Recognition.Models;

/// <summary>Scores with the bytes that the ML.NET pipeline runs, by ONNX Runtime, on the caller's thread, all rows of a call at once.</summary>
public sealed class OnnxScorer : IDigitScorer, IDisposable
{
    private static readonly string[] InputNames = [DigitPipeline.OnnxInput];
    private static readonly string[] OutputNames = [DigitPipeline.ScoreOutput, DigitPipeline.ContentOutput];

    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();

    /// <summary>Loads the network.</summary>
    /// <param name="onnx">The network's bytes.</param>
    /// <exception cref="OnnxRuntimeException">The bytes are no network.</exception>
    public OnnxScorer(byte[] onnx)
    {
        OnnxRuntimeTelemetry.Disable();
        using SessionOptions options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(onnx, options);
    }

    /// <inheritdoc/>
    public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
    {
        int count = ScoreShape.CountOf(inputs, scores, contents);
        if (count == 0)
        {
            return;
        }

        Memory<float> wanted = contents.IsEmpty ? new float[count * DigitPrediction.ContentCount] : contents;

        // ONNX Runtime only reads its inputs, but its C# type asks for writable memory.
        using OrtValue input = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, MemoryMarshal.AsMemory(inputs), [count, 1, DigitNormaliser.Side, DigitNormaliser.Side]);
        using OrtValue score = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, scores, [count, DigitPrediction.ClassCount]);
        using OrtValue content = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, wanted, [count, DigitPrediction.ContentCount]);
        _session.Run(_runOptions, InputNames, [input], OutputNames, [score, content]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _runOptions.Dispose();
    }
}
