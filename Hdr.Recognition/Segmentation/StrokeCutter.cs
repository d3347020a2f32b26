using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Segmentation;

/// <summary>Cuts a piece of ink that may be several touching digits where it is thin, rather too often than too seldom.</summary>
internal static class StrokeCutter
{
    /// <summary>A piece narrower than this, in digit heights, is one digit at most.</summary>
    private const double MinWidth = 0.6;

    /// <summary>Cuts are at least this far apart in the middle row, in digit heights.</summary>
    private const double MinDistance = 0.15;

    /// <summary>A cut crosses at most this much ink, in digit heights.</summary>
    private const double MaxCrossed = 0.45;

    /// <summary>The parts from left to right; the piece itself when it is not cut.</summary>
    public static IReadOnlyList<InkPatch> Cut(InkPatch piece, int digitHeight)
    {
        if (piece.Box.Width < MinWidth * digitHeight)
        {
            return [piece];
        }

        CutPaths paths = new(piece);
        int[][] cuts = [new int[piece.Box.Height], .. Choose(paths.Costs, digitHeight).Select(paths.Trace), [.. Enumerable.Repeat(piece.Box.Width, piece.Box.Height)]];
        return [.. cuts.Zip(cuts[1..], (left, right) => Slice(piece, left, right)).OfType<InkPatch>()];
    }

    /// <summary>Columns of the middle row whose ways cross least in their neighbourhood, from left to right.</summary>
    private static IEnumerable<int> Choose(float[] costs, int digitHeight)
    {
        int distance = Math.Max(2, (int)(MinDistance * digitHeight));
        List<int> cuts = [];
        foreach (int column in Enumerable.Range(distance, Math.Max(0, costs.Length - (2 * distance))).OrderBy(column => costs[column]))
        {
            if (costs[column] <= MaxCrossed * digitHeight && cuts.TrueForAll(cut => Math.Abs(cut - column) >= distance))
            {
                cuts.Add(column);
            }
        }

        return cuts.Order();
    }

    /// <summary>What lies between two ways; null when there is no ink.</summary>
    private static InkPatch? Slice(InkPatch piece, int[] left, int[] right)
    {
        int first = left.Min(), width = right.Max() - first;
        byte[] pixels = new byte[width * piece.Box.Height];
        for (int y = 0; y < piece.Box.Height; y++)
        {
            piece.Pixels.AsSpan((y * piece.Box.Width) + left[y], Math.Max(0, right[y] - left[y])).CopyTo(pixels.AsSpan((y * width) + left[y] - first));
        }

        InkImage slice = new(pixels, width, piece.Box.Height);
        return slice.Bounds(level: 1) is PixelBox bounds ? Tight(pixels, width, bounds, piece.Box.X + first, piece.Box.Y) : null;
    }

    private static InkPatch Tight(byte[] pixels, int width, PixelBox bounds, int left, int top)
    {
        byte[] tight = new byte[bounds.Width * bounds.Height];
        for (int y = 0; y < bounds.Height; y++)
        {
            pixels.AsSpan(((bounds.Y + y) * width) + bounds.X, bounds.Width).CopyTo(tight.AsSpan(y * bounds.Width));
        }

        return new InkPatch(tight, bounds with { X = left + bounds.X, Y = top + bounds.Y });
    }
}
