using System.Numerics;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Synthesis;

/// <summary>Draws lines with a pen and brings the drawing to the network's input by the one normalisation.</summary>
internal static class SketchRenderer
{
    private const int Margin = 3;

    /// <summary>Draws.</summary>
    /// <param name="lines">At least one point in all.</param>
    /// <param name="pen">What it is drawn with.</param>
    /// <param name="random">Decides pressure and grain.</param>
    /// <param name="input">Receives 28x28 values, 0 (paper) to 1 (ink).</param>
    public static void Render(IReadOnlyList<InkLine> lines, Pen pen, Random random, Span<float> input)
    {
        (Vector2 low, Vector2 high) = BoundsOf(lines);
        Vector2 extent = high - low;
        float scale = pen.Size / Math.Max(0.01f, Math.Max(extent.X, extent.Y)), width = Math.Max(1.1f, pen.Width * pen.Size);
        float border = Margin + (width / 2) + pen.Softness;
        Matrix3x2 toPixels = Matrix3x2.CreateTranslation(-low) * Matrix3x2.CreateScale(scale) * Matrix3x2.CreateTranslation(border, border);
        InkCanvas canvas = new((int)((extent.X * scale) + (2 * border)) + 1, (int)((extent.Y * scale) + (2 * border)) + 1);
        Draw(canvas, lines, toPixels, pen, width, random);
        if (pen.Hollow > 0 && !lines.Any(line => line.IsFilled))
        {
            // A filled outline, hollowed, would be a ring: a 0.
            InkCanvas inside = new(canvas.Width, canvas.Height);
            Draw(inside, lines, toPixels, pen, width * pen.Hollow, random);
            canvas.Remove(inside);
        }

        Roughen(canvas, pen.Grain, random);
        DigitNormaliser.Normalise(canvas.ToInk(), input);
    }

    private static (Vector2 Low, Vector2 High) BoundsOf(IReadOnlyList<InkLine> lines)
    {
        Vector2 low = new(float.MaxValue), high = new(float.MinValue);
        foreach (InkLine line in lines)
        {
            foreach (Vector2 point in line.Points)
            {
                low = Vector2.Min(low, point);
                high = Vector2.Max(high, point);
            }
        }

        return (low, high);
    }

    private static void Draw(InkCanvas canvas, IReadOnlyList<InkLine> lines, Matrix3x2 toPixels, Pen pen, float width, Random random)
    {
        foreach (InkLine line in lines)
        {
            Vector2[] way = [.. line.Points.Select(point => Vector2.Transform(point, toPixels))];
            if (line.IsFilled)
            {
                canvas.Fill(way);
            }

            Stroke(canvas, way, pen, width / 2, random.Between(0, 6.3f));
        }
    }

    private static void Stroke(InkCanvas canvas, ReadOnlySpan<Vector2> way, Pen pen, float radius, float phase)
    {
        float before = radius, step = 6f / way.Length;
        for (int i = 0; i < way.Length; i++)
        {
            Vector2 from = way[Math.Max(0, i - 1)], direction = way[i] - from;
            float along = MathF.Abs(MathF.Cos(MathF.Atan2(direction.Y, direction.X) - pen.NibAngle));
            float pressed = radius * (1 - (pen.Contrast * along)) * (1 - (pen.Pressure * (0.5f + (0.5f * MathF.Sin(phase + (i * step))))));
            float after = Math.Max(0.5f, pressed);
            canvas.Draw(from, way[i], (i == 0 ? after : before, after), pen.Softness);
            before = after;
        }
    }

    /// <summary>Paper's teeth: each pixel takes a part of the ink, but some pixel takes all of it.</summary>
    private static void Roughen(InkCanvas canvas, float grain, Random random)
    {
        if (grain == 0)
        {
            return;
        }

        for (int i = 0; i < canvas.Pixels.Length; i++)
        {
            if (canvas.Pixels[i] > 0)
            {
                canvas.Pixels[i] = (byte)Math.Max(1, canvas.Pixels[i] * (1 - (grain * random.NextSingle())));
            }
        }
    }
}
