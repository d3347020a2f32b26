namespace Hdr.Recognition.Models;

/// <summary>Scores whole batches in one call of ONNX Runtime, on the same bytes that the ML.NET pipeline runs one by one.</summary>
public sealed class BatchScorer : IDigitScorer, IDisposable
{
    /// <summary>Loads the network.</summary>
    /// <param name="onnx">The network's bytes.</param>
    /// <param name="threads">Threads of one call; 0 is one a core.</param>
    public BatchScorer(byte[] onnx, int threads = 0) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}
