using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Segmentation;

/// <summary>Cuts a piece of ink that may be several touching digits where it is thin, rather too often than too seldom.</summary>
internal static class StrokeCutter
{
    private const byte Level = 128;

    /// <summary>A piece narrower than this, in digit heights, is one digit at most.</summary>
    private const double MinWidth = 0.7;

    /// <summary>Cuts are at least this far apart, in digit heights.</summary>
    private const double MinDistance = 0.16;

    /// <summary>The parts from left to right; the piece itself when it is not cut.</summary>
    public static IReadOnlyList<InkPatch> Cut(InkPatch piece, int digitHeight)
    {
        if (piece.Box.Width < MinWidth * digitHeight)
        {
            return [piece];
        }

        int[] cuts = [0, .. CutColumns(piece, digitHeight), piece.Box.Width];
        return [.. cuts.Zip(cuts[1..], (left, right) => Slice(piece, left, right)).OfType<InkPatch>()];
    }

    /// <summary>Columns with little ink, where the profile is lowest in its neighbourhood.</summary>
    private static IEnumerable<int> CutColumns(InkPatch piece, int digitHeight)
    {
        double[] profile = Profile(piece);
        int distance = Math.Max(2, (int)(MinDistance * digitHeight));
        List<int> cuts = [];
        foreach (int column in Enumerable.Range(distance, Math.Max(0, profile.Length - (2 * distance))).OrderBy(column => profile[column]))
        {
            if (profile[column] <= 0.45 * digitHeight && cuts.TrueForAll(cut => Math.Abs(cut - column) >= distance))
            {
                cuts.Add(column);
            }
        }

        return cuts.Order();
    }

    /// <summary>Inked pixels of each column, smoothed over three.</summary>
    private static double[] Profile(InkPatch piece)
    {
        int width = piece.Box.Width;
        double[] counts = new double[width];
        for (int i = 0; i < piece.Pixels.Length; i++)
        {
            counts[i % width] += piece.Pixels[i] >= Level ? 1 : 0;
        }

        return [.. counts.Select((count, x) => (counts[Math.Max(0, x - 1)] + (2 * count) + counts[Math.Min(width - 1, x + 1)]) / 4)];
    }

    private static InkPatch? Slice(InkPatch piece, int left, int right)
    {
        int width = right - left;
        byte[] pixels = new byte[width * piece.Box.Height];
        for (int y = 0; y < piece.Box.Height; y++)
        {
            piece.Pixels.AsSpan((y * piece.Box.Width) + left, width).CopyTo(pixels.AsSpan(y * width));
        }

        InkImage slice = new(pixels, width, piece.Box.Height);
        if (slice.Bounds(level: 1) is not PixelBox bounds)
        {
            return null;
        }

        byte[] tight = new byte[bounds.Width * bounds.Height];
        for (int y = 0; y < bounds.Height; y++)
        {
            pixels.AsSpan(((bounds.Y + y) * width) + bounds.X, bounds.Width).CopyTo(tight.AsSpan(y * bounds.Width));
        }

        return new InkPatch(tight, bounds with { X = piece.Box.X + left + bounds.X, Y = piece.Box.Y + bounds.Y });
    }
}
