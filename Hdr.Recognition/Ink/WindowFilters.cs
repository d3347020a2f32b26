namespace Hdr.Recognition.Ink;

/// <summary>Filters over square windows, cut off at the grid's edges.</summary>
internal static class WindowFilters
{
    /// <summary>Mean over (2 radius + 1) squared cells, by running sums: time does not depend on the radius.</summary>
    public static float[] Mean(ReadOnlySpan<float> cells, int width, int height, int radius)
    {
        double[] sums = Sums(cells, width, height);
        float[] means = new float[cells.Length];
        for (int y = 0; y < height; y++)
        {
            int top = Math.Max(0, y - radius), bottom = Math.Min(height, y + radius + 1);
            for (int x = 0; x < width; x++)
            {
                int left = Math.Max(0, x - radius), right = Math.Min(width, x + radius + 1);
                means[(y * width) + x] = (float)(Sum(sums, width, left, top, right, bottom) / ((right - left) * (bottom - top)));
            }
        }

        return means;
    }

    /// <summary>Removes what is lighter than its surroundings and narrower than the window: the minimum's maximum (Serra, 1982).</summary>
    public static float[] Opening(float[] cells, int width, int height, int radius) =>
        Extreme(Extreme(cells, width, height, radius, Math.Min), width, height, radius, Math.Max);

    private static float[] Extreme(float[] cells, int width, int height, int radius, Func<float, float, float> pick)
    {
        float[] along = new float[cells.Length], result = new float[cells.Length];
        for (int y = 0; y < height; y++)
        {
            ExtremeOfLine(cells, along, y * width, 1, width, radius, pick);
        }

        for (int x = 0; x < width; x++)
        {
            ExtremeOfLine(along, result, x, width, height, radius, pick);
        }

        return result;
    }

    private static void ExtremeOfLine(float[] source, float[] target, int start, int step, int length, int radius, Func<float, float, float> pick)
    {
        for (int i = 0; i < length; i++)
        {
            int last = Math.Min(length - 1, i + radius);
            float value = source[start + (Math.Max(0, i - radius) * step)];
            for (int k = Math.Max(0, i - radius) + 1; k <= last; k++)
            {
                value = pick(value, source[start + (k * step)]);
            }

            target[start + (i * step)] = value;
        }
    }

    private static double[] Sums(ReadOnlySpan<float> cells, int width, int height)
    {
        double[] sums = new double[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++)
        {
            double row = 0;
            for (int x = 0; x < width; x++)
            {
                row += cells[(y * width) + x];
                sums[((y + 1) * (width + 1)) + x + 1] = sums[(y * (width + 1)) + x + 1] + row;
            }
        }

        return sums;
    }

    private static double Sum(double[] sums, int width, int left, int top, int right, int bottom)
    {
        int stride = width + 1;
        return sums[(bottom * stride) + right] - sums[(top * stride) + right] - sums[(bottom * stride) + left] + sums[(top * stride) + left];
    }
}
