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
    private readonly OrtValue _scores;
    private readonly OrtValue _contents;

    /// <summary>Loads a network.</summary>
    /// <param name="onnx">Its bytes.</param>
    /// <param name="input">Shape <c>[28, 28]</c>; stays in use.</param>
    public BareNetwork(byte[] onnx, float[] input)
    {
        using SessionOptions options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(onnx, options);
        _input = OrtValue.CreateTensorValueFromMemory(input, [1, 1, DigitNormaliser.Side, DigitNormaliser.Side]);
        _scores = OrtValue.CreateTensorValueFromMemory(new float[DigitPrediction.ClassCount], [1, DigitPrediction.ClassCount]);
        _contents = OrtValue.CreateTensorValueFromMemory(new float[DigitPrediction.ContentCount], [1, DigitPrediction.ContentCount]);
    }

    /// <summary>Runs it once.</summary>
    public void Run() => _session.Run(_runOptions, [DigitPipeline.OnnxInput], [_input], [DigitPipeline.ScoreOutput, DigitPipeline.ContentOutput], [_scores, _contents]);

    /// <inheritdoc/>
    public void Dispose()
    {
        _input.Dispose();
        _scores.Dispose();
        _contents.Dispose();
        _runOptions.Dispose();
        _session.Dispose();
    }
}
