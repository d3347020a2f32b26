using System.Numerics;

namespace Hdr.Model.Synthesis;

/// <summary>
/// A hand that never writes a sign twice alike: the control points shake, the whole leans, turns and stretches, and a smooth
/// wobble bends it (a few long sine waves, cheaper than the smoothed noise of Simard, Steinkraus and Platt, 2003, and as smooth).
/// </summary>
internal sealed class HandMotion
{
    private const int PiecesOfCurve = 8;
    private readonly Random _random;
    private readonly float _jitter;
    private readonly float _wobble;
    private readonly Matrix3x2 _affine;
    private readonly Vector4 _waves;
    private readonly Vector4 _phases;

    /// <summary>A hand of some skill.</summary>
    /// <param name="random">Decides.</param>
    /// <param name="care">0 (careless) to 1 (as printed).</param>
    public HandMotion(Random random, float care)
    {
        float freedom = 1 - care;
        _random = random;
        _jitter = 0.045f * freedom * random.NextSingle();
        _wobble = 0.04f * freedom * random.NextSingle();
        float aspect = MathF.Exp(random.Between(-0.28f, 0.28f));
        _affine = Matrix3x2.CreateScale(aspect, 1) * Matrix3x2.CreateSkew(random.Between(-0.32f, 0.18f), 0) * Matrix3x2.CreateRotation(random.Between(-0.17f, 0.17f));
        _waves = new Vector4(random.Between(2, 7), random.Between(2, 7), random.Between(2, 7), random.Between(2, 7));
        _phases = new Vector4(random.Between(0, 7), random.Between(0, 7), random.Between(0, 7), random.Between(0, 7));
    }

    /// <summary>Writes a sign.</summary>
    /// <param name="glyph">The sign.</param>
    /// <param name="isFilled">Whether closed strokes are filled.</param>
    /// <returns>The pen's way.</returns>
    public List<InkLine> Write(StrokeGlyph glyph, bool isFilled = false)
    {
        List<InkLine> lines = new(glyph.Strokes.Count);
        foreach (GlyphStroke stroke in glyph.Strokes)
        {
            lines.Add(new InkLine(Follow(Shake(stroke)), isFilled && stroke.IsClosed));
        }

        return lines;
    }

    /// <summary>Handles move with their anchor, so that a smooth stroke stays smooth.</summary>
    private Vector2[] Shake(GlyphStroke stroke)
    {
        Vector2[] points = [.. stroke.Points];
        for (int anchor = 0; anchor < points.Length; anchor += 3)
        {
            Vector2 shift = stroke.IsClosed && anchor == points.Length - 1 ? points[0] - stroke.Points[0] : _random.Offset(_jitter);
            points[anchor] += shift;
            if (anchor > 0)
            {
                points[anchor - 1] += shift + _random.Offset(_jitter / 2);
            }

            if (anchor < points.Length - 1)
            {
                points[anchor + 1] += shift + _random.Offset(_jitter / 2);
            }
        }

        return points;
    }

    private Vector2[] Follow(Vector2[] control)
    {
        List<Vector2> way = new(control.Length * 4) { Place(control[0]) };
        for (int first = 0; first + 3 < control.Length; first += 3)
        {
            float length = Vector2.Distance(control[first], control[first + 1]) + Vector2.Distance(control[first + 1], control[first + 2]) + Vector2.Distance(control[first + 2], control[first + 3]);
            int pieces = Math.Clamp((int)(length * PiecesOfCurve), 1, 2 * PiecesOfCurve);
            for (int piece = 1; piece <= pieces; piece++)
            {
                way.Add(Place(Curve(control.AsSpan(first, 4), (float)piece / pieces)));
            }
        }

        return [.. way];
    }

    /// <summary>The Bézier curve's point at <paramref name="t"/> (0 to 1).</summary>
    private static Vector2 Curve(ReadOnlySpan<Vector2> control, float t)
    {
        float s = 1 - t;
        return (s * s * s * control[0]) + (3 * s * s * t * control[1]) + (3 * s * t * t * control[2]) + (t * t * t * control[3]);
    }

    private Vector2 Place(Vector2 point)
    {
        float x = MathF.Sin((_waves.X * point.Y) + _phases.X) + MathF.Sin((_waves.Y * point.X) + _phases.Y);
        float y = MathF.Sin((_waves.Z * point.X) + _phases.Z) + MathF.Sin((_waves.W * point.Y) + _phases.W);
        return Vector2.Transform(point + (_wobble * new Vector2(x, y)), _affine);
    }
}
