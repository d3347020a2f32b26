using Hdr.Recognition.Images;

namespace Hdr.Recognition.Ink;

/// <summary>Tells light ink on dark paper from dark ink on light paper.</summary>
internal static class InkPolarity
{
    /// <summary>Cells a side of the coarse view that is judged.</summary>
    private const int GridSide = 96;

    /// <summary>
    /// Strokes cover less than the paper does, so levels lean (in their third moment) towards the ink, whatever the light does;
    /// and what runs along the image's edge is paper. Each is unsure alone: a bold digit that fills its image leans little, and an edge may be
    /// a frame, or dark from a shadow. Their sum is not.
    /// </summary>
    public static bool IsInkLight(GrayImage image)
    {
        Grid grid = Grid.Of(image, GridSide);
        return Math.Clamp(Skewness(grid), -3, 3) + (2 * DarkShareOfBorder(grid)) - 1 > 0;
    }

    /// <summary>
    /// Skewness of the levels against their local mean: above 0 when the exceptions are light. The window goes by the height: digits stand side by
    /// side in a wide image, and paper of two tones, one above the other, must not be taken for ink.
    /// </summary>
    private static double Skewness(Grid grid)
    {
        float[] means = WindowFilters.Mean(grid.Cells, grid.Width, grid.Height, Math.Max(1, grid.Height / 4));
        double second = 0, third = 0;
        for (int i = 0; i < means.Length; i++)
        {
            double difference = grid.Cells[i] - means[i];
            second += difference * difference;
            third += difference * difference * difference;
        }

        double deviation = Math.Sqrt(second / means.Length);
        return deviation > 0 ? third / means.Length / (deviation * deviation * deviation) : 0;
    }

    private static double DarkShareOfBorder(Grid grid)
    {
        int[] histogram = new int[256];
        foreach (float cell in grid.Cells)
        {
            histogram[(int)cell]++;
        }

        int threshold = OtsuThreshold.Of(histogram);
        int dark = 0, count = 0;
        for (int y = 0; y < grid.Height; y++)
        {
            bool isEdgeRow = y == 0 || y == grid.Height - 1;
            for (int x = 0; x < grid.Width; x += isEdgeRow || grid.Width == 1 ? 1 : grid.Width - 1)
            {
                dark += grid.Cells[(y * grid.Width) + x] < threshold ? 1 : 0;
                count++;
            }
        }

        return (double)dark / count;
    }
}
