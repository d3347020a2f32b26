using Hdr.Recognition.Images;

namespace Hdr.Recognition.Ink;

/// <summary>How far an image's pixels lie to either side of their paper. Ink lies to one; about paper that was estimated wrongly they lie to both.</summary>
internal sealed class PaperBalance
{
    /// <summary>Enough rows to tell areas by; those between say no more.</summary>
    private const int MostRows = 512;

    private const int Levels = 256;

    private readonly int[] _histogram = new int[2 * Levels];
    private readonly int _step;

    /// <summary>Begins with no rows.</summary>
    /// <param name="image">The image whose rows come.</param>
    public PaperBalance(GrayImage image) => _step = 1 + ((image.Height - 1) / MostRows);

    /// <summary>Takes a row.</summary>
    /// <param name="y">Which.</param>
    /// <param name="difference">Each pixel's level less its paper's: above 0 is the ink's side.</param>
    public void Add(int y, ReadOnlySpan<float> difference)
    {
        if (y % _step != 0)
        {
            return;
        }

        foreach (float level in difference)
        {
            _histogram[Math.Clamp((int)MathF.Round(level) + Levels, 0, _histogram.Length - 1)]++;
        }
    }

    /// <summary>Pixels that lie at least so far on the side that is not the ink's, per pixel that lies so far on the ink's.</summary>
    /// <param name="far">In levels, at least 1.</param>
    public double Reversal(double far)
    {
        int distance = Math.Clamp((int)Math.Ceiling(far), 1, Levels - 1);
        int below = 0, above = 0;
        for (int level = distance; level < Levels; level++)
        {
            below += _histogram[Levels - level];
            above += _histogram[Levels + level];
        }

        return (double)below / Math.Max(1, above);
    }
}
