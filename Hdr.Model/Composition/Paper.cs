using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>A sheet and what is printed on it.</summary>
/// <param name="Background">What is printed.</param>
/// <param name="Colour">Of the sheet.</param>
/// <param name="LineColour">Of what is printed.</param>
/// <param name="Pitch">From one line to the next, in pixels.</param>
/// <param name="Thickness">Of a line, in pixels.</param>
/// <param name="Degrees">How far the sheet lies turned.</param>
/// <param name="Field">The field of a form; null for none.</param>
internal sealed record Paper(Background Background, SKColor Colour, SKColor LineColour, float Pitch, float Thickness, float Degrees, FormField? Field = null)
{
    /// <summary>Waves go up and down by this part of their distance.</summary>
    private const float WaveHeight = 0.5f;

    /// <summary>Covers a canvas.</summary>
    public void Paint(SKCanvas canvas, int width, int height)
    {
        canvas.Clear(Colour);
        using SKPaint line = new() { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = Thickness, Color = LineColour };
        canvas.Save();
        canvas.RotateDegrees(Degrees, width / 2f, height / 2f);
        if (Background != Background.Plain)
        {
            PaintLines(canvas, width, height, line);
        }

        canvas.Restore();
        Field?.Paint(canvas, width, height);
    }

    /// <summary>Lines reach as far beyond the canvas as it is large: turned, they still cover it.</summary>
    private void PaintLines(SKCanvas canvas, int width, int height, SKPaint line)
    {
        for (float y = Pitch / 2 - height; y < 2 * height; y += Pitch)
        {
            if (Background == Background.Waves)
            {
                PaintWave(canvas, y, width, line);
            }
            else
            {
                canvas.DrawLine(-width, y, 2 * width, y, line);
            }
        }

        for (float x = Pitch / 2 - width; Background == Background.Grid && x < 2 * width; x += Pitch)
        {
            canvas.DrawLine(x, -height, x, 2 * height, line);
        }
    }

    private void PaintWave(SKCanvas canvas, float y, int width, SKPaint line)
    {
        using SKPathBuilder wave = new();
        wave.MoveTo(-width, y);
        for (float x = -width; x < 2 * width; x += 2)
        {
            wave.LineTo(x, y + (WaveHeight * Pitch * MathF.Sin(x / (2 * Pitch))));
        }

        using SKPath path = wave.Detach();
        canvas.DrawPath(path, line);
    }
}
