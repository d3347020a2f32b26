using Hdr.Recognition.Images;

namespace Hdr.Recognition.Ink;

/// <summary>Where a piece of ink lies and how it is spread, by its first and second moments.</summary>
/// <param name="X">The middle of its ink: column.</param>
/// <param name="Y">Row.</param>
/// <param name="Direction">The direction that it is spread the farthest in: degrees from the row's, clockwise, more than -90, at most 90.</param>
/// <param name="Thinness">Standard deviation across that direction, per that along it: 0 (a line) to 1.</param>
internal readonly record struct InkStroke(double X, double Y, double Direction, double Thinness)
{
    /// <summary>What is thicker is no straight stroke: one that is five times as long as it is thick has 0.2, half a circle 0.4.</summary>
    private const double MaxThinness = 0.35;

    /// <summary>Whether it is a straight stroke.</summary>
    public bool IsStraight => Thinness <= MaxThinness;

    /// <summary>Measures a component.</summary>
    public static InkStroke Of(InkImage ink, ConnectedComponents components, InkComponent component)
    {
        PixelBox box = component.Box;
        double mass = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
        for (int row = box.Y; row < box.Bottom; row++)
        {
            for (int column = box.X; column < box.Right; column++)
            {
                if (components.LabelAt(column, row) == component.Label)
                {
                    (double level, double across, double down) = (ink.Pixels[(row * ink.Width) + column], column - box.X + 0.5, row - box.Y + 0.5);
                    (mass, x, y) = (mass + level, x + (level * across), y + (level * down));
                    (xx, yy, xy) = (xx + (level * across * across), yy + (level * down * down), xy + (level * across * down));
                }
            }
        }

        (x, y) = (x / mass, y / mass);
        (xx, yy, xy) = ((xx / mass) - (x * x), (yy / mass) - (y * y), (xy / mass) - (x * y));
        double mean = (xx + yy) / 2, spread = Math.Sqrt((((xx - yy) / 2) * ((xx - yy) / 2)) + (xy * xy));
        double direction = double.RadiansToDegrees(Math.Atan2(2 * xy, xx - yy) / 2);
        return new InkStroke(box.X + x, box.Y + y, direction, mean + spread > 0 ? Math.Sqrt(Math.Max(0, mean - spread) / (mean + spread)) : 1);
    }
}
