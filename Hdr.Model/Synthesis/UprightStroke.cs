using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Synthesis;

/// <summary>Tells a single standing stroke, which is a 1 whatever it was meant to be.</summary>
internal static class UprightStroke
{
    /// <summary>Spread across, as a share of the spread along, under which ink is one stroke.</summary>
    private const double Slimness = 0.25;

    /// <summary>A stroke stands while it leans by less than this from upright, in radians (60 degrees).</summary>
    private const double Lean = Math.PI / 3;

    /// <summary>Whether the ink is one standing stroke, by its second moments.</summary>
    /// <param name="input">Shape <c>[28, 28]</c>, row-major, 0 (paper) to 1 (ink).</param>
    public static bool IsIn(ReadOnlySpan<float> input)
    {
        double mass = 0, x = 0, y = 0, xx = 0, xy = 0, yy = 0;
        for (int i = 0; i < input.Length; i++)
        {
            double ink = input[i], column = i % DigitNormaliser.Side, row = i / DigitNormaliser.Side;
            mass += ink;
            x += ink * column;
            y += ink * row;
            xx += ink * column * column;
            xy += ink * column * row;
            yy += ink * row * row;
        }

        double varianceX = (xx / mass) - (x / mass * x / mass), varianceY = (yy / mass) - (y / mass * y / mass), covariance = (xy / mass) - (x / mass * y / mass);
        double middle = (varianceX + varianceY) / 2, half = Math.Sqrt(Math.Pow((varianceX - varianceY) / 2, 2) + (covariance * covariance));
        double fromUpright = Math.Abs(0.5 * Math.Atan2(2 * covariance, varianceY - varianceX));
        return middle - half < Slimness * Slimness * (middle + half) && fromUpright < Lean;
    }
}
