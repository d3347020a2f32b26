using Hdr.Recognition.Networks;
using Hdr.Recognition.Normalisation;
using Microsoft.ML.OnnxRuntime;

namespace Hdr.Recognition.Models;

/// <summary>
/// Scores batches, block by block, each on a core of its own, to the answers of the ML.NET pipeline. The network that looks at every image is
/// computed by ourselves where that is possible (<see cref="FirstLook"/>); what it leaves goes to ONNX Runtime, as everything else does where it is not.
/// </summary>
public sealed class BatchScorer : IDigitScorer, IDisposable
{
    /// <summary>
    /// Rows that a core scores at once: enough that one call of ONNX Runtime is made for what several of them leave. It alone would want 16, whose
    /// activations (86 KB a row after the first convolution) stay in a core's cache: per row, they take three quarters of the time of one row, and 256 take more.
    /// </summary>
    public const int BlockSize = 32;

    private readonly ParallelOptions _parallelism;
    private readonly FirstLook? _firstLook;
    private readonly Lazy<OnnxScorer> _graph;

    /// <summary>Loads the networks. Those that look again are loaded when the first digit needs them.</summary>
    /// <param name="onnx">The networks' bytes.</param>
    /// <param name="threads">Blocks of one call that are scored at a time; 0 is one a core.</param>
    /// <exception cref="OnnxRuntimeException">The bytes are no network.</exception>
    public BatchScorer(byte[] onnx, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        _parallelism = new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? Environment.ProcessorCount : threads };
        _firstLook = FirstLook.TryRead(onnx);
        _graph = _firstLook is null ? new Lazy<OnnxScorer>(new OnnxScorer(onnx)) : new Lazy<OnnxScorer>(() => new OnnxScorer(onnx));
    }

    /// <inheritdoc/>
    public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
    {
        int count = ScoreShape.CountOf(inputs, scores, contents);
        Memory<float> wanted = contents.IsEmpty ? new float[count * DigitPrediction.ContentCount] : contents;
        Parallel.For(0, (count + BlockSize - 1) / BlockSize, _parallelism, block =>
        {
            int start = block * BlockSize;
            int rows = Math.Min(BlockSize, count - start);
            ScoreBlock(
                inputs.Slice(start * DigitNormaliser.Length, rows * DigitNormaliser.Length),
                scores.Slice(start * DigitPrediction.ClassCount, rows * DigitPrediction.ClassCount),
                wanted.Slice(start * DigitPrediction.ContentCount, rows * DigitPrediction.ContentCount));
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_graph.IsValueCreated)
        {
            _graph.Value.Dispose();
        }
    }

    private void ScoreBlock(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
    {
        if (_firstLook is null)
        {
            _graph.Value.Score(inputs, scores, contents);
            return;
        }

        IReadOnlyList<int> unsure = _firstLook.Score(inputs.Span, scores.Span, contents.Span);
        if (unsure.Count > 0)
        {
            LookAgain(unsure, inputs, scores, contents);
        }
    }

    private void LookAgain(IReadOnlyList<int> rows, ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
    {
        float[] someInputs = new float[rows.Count * DigitNormaliser.Length];
        float[] someScores = new float[rows.Count * DigitPrediction.ClassCount], someContents = new float[rows.Count * DigitPrediction.ContentCount];
        foreach ((int index, int row) in rows.Index())
        {
            Row(inputs, row, DigitNormaliser.Length).CopyTo(someInputs.AsMemory(index * DigitNormaliser.Length));
        }

        _graph.Value.Score(someInputs, someScores, someContents);
        foreach ((int index, int row) in rows.Index())
        {
            Row(someScores, index, DigitPrediction.ClassCount).CopyTo(scores[(row * DigitPrediction.ClassCount)..]);
            Row(someContents, index, DigitPrediction.ContentCount).CopyTo(contents[(row * DigitPrediction.ContentCount)..]);
        }
    }

    private static ReadOnlyMemory<float> Row(ReadOnlyMemory<float> rows, int index, int length) => rows.Slice(index * length, length);
}
