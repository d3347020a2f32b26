using System.Numerics;
using SkiaSharp;

namespace Hdr.Model.Synthesis;

/// <summary>A sign as the strokes that write it.</summary>
/// <param name="Name">What a person would call it.</param>
/// <param name="Strokes">At least one.</param>
internal sealed record StrokeGlyph(string Name, IReadOnlyList<GlyphStroke> Strokes)
{
    /// <summary>Path data counts in hundredths of the square, so that tables can do with whole numbers.</summary>
    private const float Unit = 100;

    /// <summary>Reads lines of a name, a colon and path data.</summary>
    public static StrokeGlyph[] ParseTable(string table) =>
        [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(':', 2))
            .Select(parts => Parse(parts[0], parts[^1]))];

    /// <summary>Reads path data in SVG's syntax. Each subpath is a stroke; a closed one may be filled.</summary>
    /// <param name="name">What the sign is called.</param>
    /// <param name="pathData">In hundredths of the square; the capital letters of a Latin font reach from 0 to 100.</param>
    /// <exception cref="FormatException">The path data cannot be read or draws nothing.</exception>
    public static StrokeGlyph Parse(string name, string pathData)
    {
        using SKPath path = SKPath.ParseSvgPathData(pathData)
            ?? throw new FormatException($"The path data of the glyph '{name}' cannot be read: '{pathData}'. Expected SVG path syntax.");
        List<GlyphStroke> strokes = [];
        List<Vector2> points = [];
        using SKPath.RawIterator iterator = path.CreateRawIterator();
        SKPoint[] buffer = new SKPoint[4];
        bool isClosed = false;
        for (SKPathVerb verb = iterator.Next(buffer); verb != SKPathVerb.Done; verb = iterator.Next(buffer))
        {
            if (verb == SKPathVerb.Move)
            {
                Finish(strokes, points, isClosed);
                isClosed = false;
            }

            isClosed |= verb == SKPathVerb.Close;
            Append(points, verb, buffer, iterator.ConicWeight());
        }

        Finish(strokes, points, isClosed);
        return strokes.Count > 0
            ? new StrokeGlyph(name, strokes)
            : throw new FormatException($"The path data of the glyph '{name}' draws nothing: '{pathData}'. Expected at least one stroke.");
    }

    private static void Finish(List<GlyphStroke> strokes, List<Vector2> points, bool isClosed)
    {
        if (isClosed && Vector2.Distance(points[0], points[^1]) > 1e-3f)
        {
            AppendLine(points, points[0]);
        }

        if (points.Count > 1)
        {
            strokes.Add(new GlyphStroke([.. points], isClosed));
        }

        points.Clear();
    }

    private static void Append(List<Vector2> points, SKPathVerb verb, SKPoint[] buffer, float conicWeight)
    {
        Vector2 first = At(buffer[1]), second = At(buffer[2]);
        switch (verb)
        {
            case SKPathVerb.Move:
                points.Add(At(buffer[0]));
                break;
            case SKPathVerb.Line:
                AppendLine(points, first);
                break;
            case SKPathVerb.Quad:
                AppendCurve(points, Vector2.Lerp(points[^1], first, 2 / 3f), Vector2.Lerp(second, first, 2 / 3f), second);
                break;
            case SKPathVerb.Conic:
                // The cubic that shares the conic's ends, tangents and middle point.
                float pull = 4 * conicWeight / (3 * (1 + conicWeight));
                AppendCurve(points, Vector2.Lerp(points[^1], first, pull), Vector2.Lerp(second, first, pull), second);
                break;
            case SKPathVerb.Cubic:
                AppendCurve(points, first, second, At(buffer[3]));
                break;
        }
    }

    private static void AppendLine(List<Vector2> points, Vector2 end) =>
        AppendCurve(points, Vector2.Lerp(points[^1], end, 1 / 3f), Vector2.Lerp(points[^1], end, 2 / 3f), end);

    private static void AppendCurve(List<Vector2> points, Vector2 leaving, Vector2 arriving, Vector2 end) => points.AddRange([leaving, arriving, end]);

    private static Vector2 At(SKPoint point) => new(point.X / Unit, point.Y / Unit);
}
