using Hdr.Recognition.Images;

namespace Hdr.Recognition.Ink;

/// <summary>Estimates the paper behind the ink: its level at each place, with the light and the shadows that fall on it.</summary>
internal static class PaperEstimator
{
    /// <summary>Cells a side of the grid that the paper is estimated on.</summary>
    private const int GridSide = 128;

    /// <summary>An image smaller than this, as a digit cut out of a form is, has paper of one level.</summary>
    private const int SmallSide = 40;

    /// <summary>Levels this close to the paper's, but not it, are shade; a drawn image has them only along its strokes' edges.</summary>
    private const int ShadeLevels = 64;

    /// <summary>The paper's level as a grid over the image.</summary>
    /// <param name="image">Light ink on dark paper.</param>
    public static Grid Estimate(GrayImage image)
    {
        if (FlatLevel(image) is int level)
        {
            return Flat(image, level);
        }

        if (Math.Max(image.Width, image.Height) < SmallSide)
        {
            return Flat(image, BorderMedian(image));
        }

        Grid grid = Grid.Of(image, GridSide);
        return grid with { Cells = WithoutInk(grid) };
    }

    private static Grid Flat(GrayImage image, float level) => new([level], 1, 1, Math.Max(image.Width, image.Height));

    /// <summary>The level of paper that no light fell on, in drawings and cleaned scans: most pixels have it, and few are near it.</summary>
    private static int? FlatLevel(GrayImage image)
    {
        int[] histogram = new int[256];
        foreach (byte pixel in image.Pixels)
        {
            histogram[pixel]++;
        }

        int most = histogram.Max(), level = Array.IndexOf(histogram, most);
        int near = histogram.AsSpan(Math.Max(0, level - ShadeLevels)..Math.Min(256, level + ShadeLevels + 1)).ToArray().Sum() - most;
        return 2 * most > image.Pixels.Length && 10 * near < image.Pixels.Length ? level : null;
    }

    private static float BorderMedian(GrayImage image)
    {
        List<byte> border = [.. image.Pixels.AsSpan(0, image.Width), .. image.Pixels.AsSpan((image.Height - 1) * image.Width)];
        for (int y = 1; y < image.Height - 1; y++)
        {
            border.Add(image.Pixels[y * image.Width]);
            border.Add(image.Pixels[(y * image.Width) + image.Width - 1]);
        }

        border.Sort();
        return border[border.Count / 2];
    }

    /// <summary>
    /// First a guess, in which everything narrower than a fifth of the image is ink; then the mean of what is close to that guess, so that
    /// noise does not pull it to one side and slopes are followed.
    /// </summary>
    private static float[] WithoutInk(Grid grid)
    {
        int side = Math.Max(grid.Width, grid.Height);
        float[] guess = WindowFilters.Opening(grid.Cells, grid.Width, grid.Height, Math.Max(1, side / 10));
        float[] isPaper = PaperMask(grid.Cells, guess), paper = new float[guess.Length];
        for (int i = 0; i < guess.Length; i++)
        {
            paper[i] = isPaper[i] * grid.Cells[i];
        }

        int radius = Math.Max(1, side / 16);
        float[] sums = WindowFilters.Mean(paper, grid.Width, grid.Height, radius), shares = WindowFilters.Mean(isPaper, grid.Width, grid.Height, radius);
        for (int i = 0; i < guess.Length; i++)
        {
            // Where hardly any paper is in the window, the guess is all there is.
            paper[i] = shares[i] > 0.05f ? sums[i] / shares[i] : guess[i];
        }

        return paper;
    }

    private static float[] PaperMask(float[] cells, float[] guess)
    {
        int[] histogram = new int[256];
        for (int i = 0; i < cells.Length; i++)
        {
            histogram[(int)Math.Clamp(cells[i] - guess[i], 0, 255)]++;
        }

        // Half the threshold: a cell that an edge of a stroke runs through is no paper.
        float threshold = OtsuThreshold.Of(histogram) / 2f;
        float[] mask = new float[cells.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            mask[i] = cells[i] - guess[i] < threshold ? 1 : 0;
        }

        return mask;
    }
}
