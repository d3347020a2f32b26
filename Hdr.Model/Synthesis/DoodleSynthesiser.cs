using System.Numerics;

namespace Hdr.Model.Synthesis;

/// <summary>Draws what pens do when nobody writes: scribbles, coils, hatching, blobs, badges.</summary>
internal static class DoodleSynthesiser
{
    private static readonly Func<Random, List<InkLine>>[] Kinds =
        [Tangle, Tangle, Zigzag, Coil, CrossingOut, Hatching, Signature, ClosedCurve, Polygons, Bars, Discs, Rosette, Rays, Strokes, Strokes, Strokes];

    /// <summary>Draws one doodle.</summary>
    /// <param name="random">Decides; the same state gives the same drawing.</param>
    /// <param name="input">Receives the network's input: 28x28 values, row-major, 0 (paper) to 1 (ink).</param>
    public static void Render(Random random, Span<float> input)
    {
        List<InkLine> lines = random.Pick(Kinds)(random);
        Matrix3x2 turn = Matrix3x2.CreateRotation(random.Between(-0.4f, 0.4f));
        List<InkLine> turned = [.. lines.Select(line => new InkLine([.. line.Points.Select(point => Vector2.Transform(point, turn))], line.IsFilled))];
        SketchRenderer.Render(turned, Pen.Any(random, 0.12f), random, input);
    }

    private static List<InkLine> Tangle(Random random) => [Smooth([.. Points(random, random.Next(7, 18), 1, random.Between(0.5f, 1.2f))])];

    private static List<InkLine> Zigzag(Random random)
    {
        int turns = random.Next(5, 14);
        float rise = random.Between(0.2f, 0.8f), drift = random.Between(-0.3f, 0.3f), loose = random.Between(0, 0.15f);
        Vector2[] corners = [.. Enumerable.Range(0, turns).Select(i => new Vector2((float)i / turns, (i % 2 * rise) + (drift * i / turns)) + random.Offset(loose))];
        return [random.Chance(0.5f) ? Smooth(corners) : new InkLine(corners)];
    }

    private static List<InkLine> Coil(Random random)
    {
        int loops = random.Next(3, 8);
        float advance = random.Between(0.25f, 0.7f), flat = random.Between(0.4f, 1.2f), growth = random.Between(0, 0.3f);
        return [new InkLine([.. Enumerable.Range(0, loops * 14).Select(i =>
        {
            float angle = i * MathF.Tau / 14, radius = 0.3f + (growth * i / (loops * 14));
            return new Vector2((advance * i / 14 * 0.5f) + (radius * MathF.Cos(angle)), radius * flat * MathF.Sin(angle));
        })])];
    }

    private static List<InkLine> CrossingOut(Random random)
    {
        List<InkLine> lines = [Smooth([.. Enumerable.Range(0, random.Next(8, 16)).Select(i => new Vector2(i % 2 * random.Between(0.8f, 1.1f), i * 0.04f) + random.Offset(0.06f))])];
        lines.AddRange(Enumerable.Range(0, random.Next(1, 4)).Select(_ => new InkLine([random.PointIn(0.2f, 0.5f), new Vector2(0.8f, 0) + random.PointIn(0.3f, 0.6f)])));
        return lines;
    }

    private static List<InkLine> Hatching(Random random)
    {
        int count = random.Next(3, 8);
        float lean = random.Between(-0.4f, 0.4f), loose = random.Between(0, 0.08f), height = random.Between(0.4f, 1.2f);
        List<InkLine> lines = [.. Enumerable.Range(0, count).Select(i => new InkLine([new Vector2((float)i / count, 0) + random.Offset(loose), new Vector2(((float)i / count) + lean, height) + random.Offset(loose)]))];
        if (random.Chance(0.6f))
        {
            lines.AddRange(Enumerable.Range(0, count).Select(i => new InkLine([new Vector2(-0.05f, i * height / count) + random.Offset(loose), new Vector2(0.95f, i * height / count) + random.Offset(loose)])));
        }

        return lines;
    }

    private static List<InkLine> Signature(Random random)
    {
        int count = random.Next(9, 20);
        Vector2[] points = [.. Enumerable.Range(0, count).Select(i => new Vector2(i * 0.12f, random.Between(0, random.Chance(0.2f) ? 0.6f : 0.25f)) + random.Offset(0.08f))];
        return random.Chance(0.4f) ? [Smooth(points), new InkLine([new Vector2(0.1f, 0.5f), new Vector2(count * 0.11f, random.Between(0.3f, 0.5f))])] : [Smooth(points)];
    }

    /// <summary>Always filled: an empty one can be a 0.</summary>
    private static List<InkLine> ClosedCurve(Random random)
    {
        int corners = random.Next(5, 10);
        Vector2[] points = [.. Enumerable.Range(0, corners).Select(i => Direction(i * MathF.Tau / corners) * random.Between(0.15f, 1))];
        return [Smooth([.. points, points[0]]) with { IsFilled = true }];
    }

    private static List<InkLine> Polygons(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
        {
            int corners = random.Next(3, 7);
            Vector2 centre = random.PointIn(0.8f, 0.8f);
            float turn = random.Between(0, 6), size = random.Between(0.2f, 0.6f);
            Vector2[] points = [.. Enumerable.Range(0, corners + 1).Select(i => centre + (Direction(turn + (i % corners * MathF.Tau / corners)) * size))];
            return new InkLine(points, IsFilled: corners > 3 || random.Chance(0.5f));
        })];

    private static List<InkLine> Bars(Random random) =>
        [.. Enumerable.Range(0, random.Next(2, 6)).Select(i => Rectangle(new Vector2(i * 0.25f, random.Between(0, 0.7f)), new Vector2((i * 0.25f) + random.Between(0.1f, 0.22f), 1)))];

    private static List<InkLine> Discs(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Ellipse(random.PointIn(1.2f, 1), random.PointIn(0.25f, 0.25f) + new Vector2(0.12f)) with { IsFilled = true })];

    private static List<InkLine> Rosette(Random random)
    {
        int petals = random.Next(4, 10);
        float size = random.Between(0.12f, 0.26f);
        bool isFilled = random.Chance(0.6f);
        List<InkLine> lines = [.. Enumerable.Range(0, petals).Select(i => Ellipse(Direction(i * MathF.Tau / petals) * 0.4f, new Vector2(size)) with { IsFilled = isFilled })];
        lines.Add(Ellipse(Vector2.Zero, new Vector2(random.Between(0.05f, 0.2f))) with { IsFilled = random.Chance(0.5f) });
        return lines;
    }

    private static List<InkLine> Rays(Random random)
    {
        int count = random.Next(5, 12);
        float inner = random.Chance(0.5f) ? 0 : random.Between(0.1f, 0.4f), loose = random.Between(0, 0.1f);
        return [.. Enumerable.Range(0, count).Select(i => new InkLine([Direction(i * MathF.Tau / count) * inner, (Direction(i * MathF.Tau / count) * 0.6f) + random.Offset(loose)]))];
    }

    /// <summary>Some lines, arcs and curves anyhow: at least three, for two strokes can make a 4, a 5 or a 7.</summary>
    private static List<InkLine> Strokes(Random random) =>
        [.. Enumerable.Range(0, random.Next(3, 7)).Select(_ => Smooth([.. Points(random, random.Next(2, 5), 1, 1)]))];

    private static IEnumerable<Vector2> Points(Random random, int count, float width, float height) => Enumerable.Range(0, count).Select(_ => random.PointIn(width, height));

    private static InkLine Rectangle(Vector2 low, Vector2 high) => new([low, new Vector2(high.X, low.Y), high, new Vector2(low.X, high.Y), low], IsFilled: true);

    private static InkLine Ellipse(Vector2 centre, Vector2 radii) => new([.. Enumerable.Range(0, 17).Select(i => centre + (radii * Direction(i * MathF.Tau / 16)))]);

    private static Vector2 Direction(float angle) => new(MathF.Cos(angle), MathF.Sin(angle));

    /// <summary>Rounds the corners by the spline of Catmull and Rom (1974).</summary>
    private static InkLine Smooth(Vector2[] points)
    {
        List<Vector2> way = [points[0]];
        for (int i = 0; i + 1 < points.Length; i++)
        {
            Vector2 before = points[Math.Max(0, i - 1)], after = points[Math.Min(points.Length - 1, i + 2)];
            for (int piece = 1; piece <= 6; piece++)
            {
                way.Add(Spline(before, points[i], points[i + 1], after, piece / 6f));
            }
        }

        return new InkLine([.. way]);
    }

    private static Vector2 Spline(Vector2 before, Vector2 from, Vector2 to, Vector2 after, float t) =>
        0.5f * ((2 * from) + ((to - before) * t) + (((2 * before) - (5 * from) + (4 * to) - after) * t * t) + (((3 * from) - before - (3 * to) + after) * t * t * t));
}
