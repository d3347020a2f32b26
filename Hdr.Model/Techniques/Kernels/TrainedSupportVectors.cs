using Hdr.Model.Data;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Techniques.Kernels;

/// <summary>The training images that some machine needs, and what each weighs: the digit whose machine has the largest value wins.</summary>
internal sealed class TrainedSupportVectors : ITrainedTechnique
{
    private const int BlockSize = 256;

    private readonly GaussianKernel _kernel;
    private readonly Tensor _vectors;
    private readonly Tensor _halfSquares;

    /// <summary>Shape <c>[vector, 10]</c>.</summary>
    private readonly Tensor _coefficients;

    /// <summary>Keeps the images whose coefficient is not 0 everywhere.</summary>
    /// <param name="images">The training images.</param>
    /// <param name="coefficients">Shape <c>[10, image]</c>.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="settings">What was chosen.</param>
    public TrainedSupportVectors(LabelledImages images, float[] coefficients, GaussianKernel kernel, string settings)
    {
        _kernel = kernel;
        using DisposeScope scope = NewDisposeScope();
        Tensor all = tensor(coefficients, [DigitPrediction.ClassCount, images.Count]);
        int[] kept = [.. Enumerable.Range(0, images.Count).Where(image => Enumerable.Range(0, DigitPrediction.ClassCount).Any(digit => coefficients[(digit * images.Count) + image] != 0))];
        LabelledImages vectors = images.Select(kept);
        _coefficients = all.index_select(1, tensor(Array.ConvertAll(kept, index => (long)index))).t().contiguous().DetachFromDisposeScope();
        _vectors = GaussianKernel.ToPoints(vectors, 0, vectors.Count).DetachFromDisposeScope();
        _halfSquares = GaussianKernel.HalfSquares(_vectors).DetachFromDisposeScope();
        Settings = $"{settings}; {kept.Length:N0} support vectors";
    }

    /// <inheritdoc/>
    public string Settings { get; }

    /// <summary>A byte a pixel, a float a coefficient.</summary>
    public long ModelBytes => (_vectors.shape[0] * DigitNormaliser.Length) + (_coefficients.numel() * sizeof(float));

    /// <inheritdoc/>
    public byte[] Classify(LabelledImages images, CancellationToken cancellationToken)
    {
        byte[] answers = new byte[images.Count];
        for (int start = 0; start < images.Count; start += BlockSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using DisposeScope scope = NewDisposeScope();
            Tensor points = GaussianKernel.ToPoints(images, start, Math.Min(BlockSize, images.Count - start));
            Tensor values = _kernel.Between(points, GaussianKernel.HalfSquares(points), _vectors, _halfSquares).matmul(_coefficients);
            values.argmax(1).to(ScalarType.Byte).data<byte>().ToArray().CopyTo(answers, start);
        }

        return answers;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _vectors.Dispose();
        _halfSquares.Dispose();
        _coefficients.Dispose();
    }
}
