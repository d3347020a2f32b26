using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>Where a form asks for a number: a printed line to write on, now and then one above and one beside it.</summary>
/// <param name="Bottom">The line to write on, in pixels from the top.</param>
/// <param name="Top">The line above, likewise; null for none.</param>
/// <param name="Side">The line beside, in pixels from the left; null for none.</param>
/// <param name="Thickness">Of the lines, in pixels.</param>
/// <param name="Colour">Of the lines.</param>
/// <param name="Degrees">How far the form lies turned.</param>
internal sealed record FormField(float Bottom, float? Top, float? Side, float Thickness, SKColor Colour, float Degrees)
{
    private const double ShareWithTop = 0.25, ShareWithSide = 0.2;

    /// <summary>Prints a field for a number. Few people write exactly on the line: digits stand above it, touch it or reach through it.</summary>
    /// <param name="place">Where the number's ink begins.</param>
    /// <param name="mask">The number's ink.</param>
    /// <param name="digitHeight">Of most of its digits, in pixels.</param>
    /// <param name="random">Decides.</param>
    public static FormField Around(SKPointI place, InkMask mask, double digitHeight, Random random)
    {
        double bottom = place.Y + mask.Height + (digitHeight * random.Between(-0.25, 0.12));
        double top = place.Y - (digitHeight * random.Between(-0.1, 0.2));
        double side = random.Happens(0.5) ? place.X - (digitHeight * random.Between(0.05, 0.4)) : place.X + mask.Width + (digitHeight * random.Between(0.05, 0.4));
        byte gray = (byte)random.Next(40, 140);
        return new FormField(
            (float)bottom,
            random.Happens(ShareWithTop) ? (float)top : null,
            random.Happens(ShareWithSide) ? (float)side : null,
            (float)Math.Max(0.8, digitHeight * random.Between(0.025, 0.07)),
            new SKColor(gray, gray, gray),
            (float)random.Between(-1.5, 1.5));
    }

    /// <summary>Prints it onto a canvas; its lines reach beyond.</summary>
    public void Paint(SKCanvas canvas, int width, int height)
    {
        using SKPaint line = new() { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = Thickness, Color = Colour };
        canvas.Save();
        canvas.RotateDegrees(Degrees, width / 2f, Bottom);
        canvas.DrawLine(-width, Bottom, 2 * width, Bottom, line);
        if (Top is float top)
        {
            canvas.DrawLine(-width, top, 2 * width, top, line);
        }

        if (Side is float side)
        {
            canvas.DrawLine(side, -height, side, 2 * height, line);
        }

        canvas.Restore();
    }
}
