using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Blazor.Services.Metrics;

/// <summary>Finds out by covering patches of an image which of them its answer hangs on. One image at a time, so that reading goes first.</summary>
public sealed class OcclusionExplainer(IDigitScorer scorer) : IDisposable
{
    private const int Side = DigitNormaliser.Side;

    /// <summary>Pixels a side of a patch, about a pen's width, and how far the next patch is: each pixel but the outermost is covered four times.</summary>
    private const int PatchSide = 4, Step = 2;

    private const int PatchesAcross = ((Side - PatchSide) / Step) + 1, PatchCount = PatchesAcross * PatchesAcross;

    private readonly IDigitScorer _scorer = scorer;
    private readonly SemaphoreSlim _slot = new(1);

    /// <summary>Explains one digit's probability.</summary>
    /// <param name="image">The image.</param>
    /// <param name="digit">The digit, 0 to 9.</param>
    /// <param name="cancellationToken">Stops waiting for the slot.</param>
    /// <exception cref="ModelFileException">There is no model.</exception>
    public async Task<OcclusionMap> ExplainAsync(TestImage image, int digit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        await _slot.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Explain(image.Pixels.Span, digit), cancellationToken);
        }
        finally
        {
            _slot.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slot.Dispose();

    private OcclusionMap Explain(ReadOnlySpan<byte> pixels, int digit)
    {
        // The last row is the image as it is.
        float[] inputs = new float[(PatchCount + 1) * DigitNormaliser.Length];
        for (int row = 0; row <= PatchCount; row++)
        {
            Span<float> input = inputs.AsSpan(row * DigitNormaliser.Length, DigitNormaliser.Length);
            for (int i = 0; i < pixels.Length; i++)
            {
                input[i] = row < PatchCount && Covers(row, i) ? 0 : pixels[i] / 255f;
            }
        }

        float[] scores = new float[(PatchCount + 1) * DigitPrediction.ClassCount];
        _scorer.Score(inputs, scores);
        float[] probabilities = [.. Enumerable.Range(0, PatchCount + 1).Select(row => scores[(row * DigitPrediction.ClassCount) + digit])];
        return new OcclusionMap(digit, probabilities[^1], [.. Enumerable.Range(0, DigitNormaliser.Length).Select(pixel => EffectOf(pixel, probabilities))]);
    }

    private static float EffectOf(int pixel, float[] probabilities) =>
        Enumerable.Range(0, PatchCount).Where(patch => Covers(patch, pixel)).Average(patch => probabilities[^1] - probabilities[patch]);

    private static bool Covers(int patch, int pixel)
    {
        int row = (pixel / Side) - (patch / PatchesAcross * Step), column = (pixel % Side) - (patch % PatchesAcross * Step);
        return row is >= 0 and < PatchSide && column is >= 0 and < PatchSide;
    }
}
