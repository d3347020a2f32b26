using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Segmentation;

/// <summary>
/// Takes ruled lines, grids and form frames out of an ink image, and leaves the strokes that cross them. Lines are found by letting each
/// short run of ink across a possible line vote for the lines that it may be part of (Hough; Duda and Hart, 1972), few slopes either way.
/// </summary>
internal static class RulingFilter
{
    /// <summary>Ink from this level on counts as part of a line.</summary>
    private const byte Level = 64;

    /// <summary>A line is inked over this share of the image's length; a row of digits is not.</summary>
    private const double MinCoverage = 0.7;

    /// <summary>Steepest line, as rise over run: 4 degrees.</summary>
    private const double MaxSlope = 0.07;

    /// <summary>An image shorter than this has room for a digit, and none for telling a line from its strokes.</summary>
    private const int MinLength = 40;

    /// <summary>Clears lines in place, first along the rows, then along the columns.</summary>
    public static void Apply(InkImage ink)
    {
        Clear(new Raster(ink.Pixels, ink.Width, ink.Height, 1, ink.Width));
        Clear(new Raster(ink.Pixels, ink.Height, ink.Width, ink.Width, 1));
    }

    private static void Clear(Raster raster)
    {
        if (raster.Length < MinLength)
        {
            return;
        }

        int maxThickness = Math.Clamp(raster.Lines / 40, 4, 16);
        List<(int Along, int Middle)> runs = [.. raster.Runs(maxThickness, Level)];
        if (runs.Count < MinCoverage * raster.Length)
        {
            return;
        }

        // A step of slope moves a line's end by a pixel.
        int steps = (int)Math.Ceiling(MaxSlope * raster.Length);
        for (int step = -steps; step <= steps; step++)
        {
            ClearLines(raster, runs, (double)step / raster.Length, maxThickness);
        }
    }

    private static void ClearLines(Raster raster, List<(int Along, int Middle)> runs, double slope, int maxThickness)
    {
        int margin = (int)Math.Ceiling(MaxSlope * raster.Length) + 2;
        int[] votes = new int[raster.Lines + (2 * margin)];
        int current = -1, offset = 0;
        foreach ((int along, int middle) in runs)
        {
            if (along != current)
            {
                // Runs come in the order of their places along the line: rounding once for each place saves most of the time.
                (current, offset) = (along, margin - (int)Math.Round(slope * along));
            }

            votes[middle + offset]++;
        }

        for (int line = 1; line + 1 < votes.Length; line++)
        {
            // The middle of a run jumps by a pixel where the line passes from one row to the next.
            if (votes[line] >= votes[line - 1] && votes[line] > votes[line + 1] && votes[line - 1] + votes[line] + votes[line + 1] >= MinCoverage * raster.Length)
            {
                Erase(raster, line - margin, slope, maxThickness);
            }
        }
    }

    private static void Erase(Raster raster, int start, double slope, int maxThickness)
    {
        for (int along = 0; along < raster.Length; along++)
        {
            int middle = start + (int)Math.Round(slope * along);
            for (int across = middle - 1; across <= middle + 1; across++)
            {
                (int first, int last) = raster.Run(along, across, Level);
                if (last >= first && last - first + 1 <= maxThickness)
                {
                    // The line's soft rims go with it.
                    raster.Clear(along, Math.Max(0, first - 1), Math.Min(raster.Lines - 1, last + 1));
                }
            }
        }
    }

    /// <summary>An image seen along its rows or along its columns.</summary>
    private readonly record struct Raster(byte[] Pixels, int Length, int Lines, int AlongStep, int AcrossStep)
    {
        public void Clear(int along, int first, int last)
        {
            for (int across = first; across <= last; across++)
            {
                Pixels[(along * AlongStep) + (across * AcrossStep)] = 0;
            }
        }

        /// <summary>All runs of ink across the lines that are no longer than a line is thick.</summary>
        public IEnumerable<(int Along, int Middle)> Runs(int maxThickness, byte level)
        {
            for (int along = 0; along < Length; along++)
            {
                int first = -1;
                for (int across = 0; across <= Lines; across++)
                {
                    bool isInk = across < Lines && At(along, across) >= level;
                    if (isInk && first < 0)
                    {
                        first = across;
                    }
                    else if (!isInk && first >= 0)
                    {
                        if (across - first <= maxThickness)
                        {
                            yield return (along, (first + across - 1) / 2);
                        }

                        first = -1;
                    }
                }
            }
        }

        /// <summary>The inked pixels through one, across the line; empty (last before first) when it is not inked.</summary>
        public (int First, int Last) Run(int along, int across, byte level)
        {
            if (across < 0 || across >= Lines || At(along, across) < level)
            {
                return (0, -1);
            }

            (int first, int last) = (across, across);
            while (first > 0 && At(along, first - 1) >= level)
            {
                first--;
            }

            while (last + 1 < Lines && At(along, last + 1) >= level)
            {
                last++;
            }

            return (first, last);
        }

        private byte At(int along, int across) => Pixels[(along * AlongStep) + (across * AcrossStep)];
    }
}
