namespace Hdr.Recognition.Lines;

/// <summary>
/// How far a number's strokes lean: of all shears the one whose columns hold the ink most unevenly, for upright strokes fill few
/// columns (after Vinciarelli, Luettin, "A new normalization technique for cursive handwritten words", 2001).
/// </summary>
internal static class LineSlant
{
    /// <summary>The steepest lean that is looked for, and the step from one to the next.</summary>
    private const int MostSteps = 18;
    private const double Step = 0.05;

    /// <summary>A steep lean must be seen more clearly, by this share for each whole column a row.</summary>
    private const double Doubt = 0.05;

    /// <summary>Finds the lean.</summary>
    /// <param name="ink">Shape <c>[height, width]</c>, 0 (paper) to 1 (ink).</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <returns>Columns to the right for each row up.</returns>
    public static double Of(ReadOnlySpan<float> ink, int width, int height)
    {
        int margin = (int)Math.Ceiling(MostSteps * Step * height / 2) + 1;
        float[] columns = new float[width + (2 * margin)];
        double best = 0, bestUnevenness = 0;
        for (int step = -MostSteps; step <= MostSteps; step++)
        {
            double slant = step * Step;
            Array.Clear(columns);
            for (int y = 0; y < height; y++)
            {
                int shift = margin + (int)Math.Round(slant * (y + 0.5 - (height / 2.0)));
                Span<float> target = columns.AsSpan(shift, width);
                System.Numerics.Tensors.TensorPrimitives.Add(target, ink.Slice(y * width, width), target);
            }

            double unevenness = System.Numerics.Tensors.TensorPrimitives.SumOfSquares<float>(columns) * (1 - (Doubt * Math.Abs(slant)));
            if (unevenness > bestUnevenness)
            {
                (best, bestUnevenness) = (slant, unevenness);
            }
        }

        return best;
    }
}
