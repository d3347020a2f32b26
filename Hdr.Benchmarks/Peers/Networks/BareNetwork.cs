using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using Microsoft.ML.OnnxRuntime;

namespace Hdr.Benchmarks.Peers.Networks;

/// <summary>ONNX Runtime and nothing around it: one session, one thread, one input that stays.</summary>
internal sealed class BareNetwork : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly OrtValue _input;
    private readonly OrtValue _output;

    /// <summary>Loads a network.</summary>
    /// <param name="onnx">Its bytes.</param>
    /// <param name="input">Shape <c>[28, 28]</c>; stays in use.</param>
    public BareNetwork(byte[] onnx, float[] input)
    {
        using SessionOptions options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(onnx, options);
        _input = OrtValue.CreateTensorValueFromMemory(input, [1, 1, DigitNormaliser.Side, DigitNormaliser.Side]);
        _output = OrtValue.CreateTensorValueFromMemory(new float[DigitPrediction.ClassCount], [1, DigitPrediction.ClassCount]);
    }

    /// <summary>Runs it once.</summary>
    public void Run() => _session.Run(_runOptions, [DigitPipeline.OnnxInput], [_input], [DigitPipeline.OnnxOutput], [_output]);

    /// <inheritdoc/>
    public void Dispose()
    {
        _input.Dispose();
        _output.Dispose();
        _runOptions.Dispose();
        _session.Dispose();
    }
}
