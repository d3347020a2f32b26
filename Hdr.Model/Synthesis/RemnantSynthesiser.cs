using System.Numerics;

namespace Hdr.Model.Synthesis;

/// <summary>Draws what is left of forms and dirty paper: dashes, corners of frames, dots, dust, smudges.</summary>
internal static class RemnantSynthesiser
{
    private static readonly Func<Random, List<InkLine>>[] Kinds = [Dashes, Corner, Corner, Junction, Dust, Smudges, Rules, Frame];

    /// <summary>Draws one remnant.</summary>
    /// <param name="random">Decides; the same state gives the same drawing.</param>
    /// <param name="input">Receives the network's input: 28x28 values, row-major, 0 (paper) to 1 (ink).</param>
    public static void Render(Random random, Span<float> input)
    {
        List<InkLine> lines = random.Pick(Kinds)(random);
        Matrix3x2 turn = Matrix3x2.CreateRotation(random.Between(-0.08f, 0.08f));
        SketchRenderer.Render([.. lines.Select(line => new InkLine([.. line.Points.Select(point => Vector2.Transform(point, turn))], line.IsFilled))], Pen.Any(random, 0.14f), random, input);
    }

    /// <summary>Lying dashes: standing ones are ones.</summary>
    private static List<InkLine> Dashes(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(i => Line(new Vector2(i * random.Between(0.6f, 0.9f), random.Between(0, 0.12f)), new Vector2((i * 0.8f) + random.Between(0.3f, 0.5f), random.Between(0, 0.12f))))];

    /// <summary>An L in any of its four positions but that of a 7; arms are never so unequal that one alone is seen.</summary>
    private static List<InkLine> Corner(Random random)
    {
        float width = random.Between(0.55f, 1.6f), height = random.Between(0.55f, 1.2f);
        Vector2 corner = random.Pick([new Vector2(0, 0), new Vector2(0, height), new Vector2(width, height)]);
        return [new InkLine([new Vector2(width - corner.X, corner.Y), corner, new Vector2(corner.X, height - corner.Y)])];
    }

    private static List<InkLine> Junction(Random random)
    {
        float width = random.Between(0.8f, 1.6f), height = random.Between(0.6f, 1.1f), at = random.Between(0.25f, 0.75f);
        bool isBelow = random.Chance(0.7f);
        List<InkLine> lines = [Line(new Vector2(0, isBelow ? height : 0), new Vector2(width, isBelow ? height : 0)), Line(new Vector2(at * width, 0), new Vector2(at * width, height))];
        if (random.Chance(0.4f))
        {
            lines.Add(Line(new Vector2(0, height * 0.5f), new Vector2(width, height * 0.5f)));
        }

        return lines;
    }

    private static List<InkLine> Dust(Random random) =>
        [.. Enumerable.Range(0, random.Next(3, 14)).Select(_ =>
        {
            Vector2 at = random.PointIn(1, 1);
            return Line(at, at + random.Offset(0.06f));
        })];

    private static List<InkLine> Smudges(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
        {
            Vector2 at = random.PointIn(0.7f, 0.4f);
            int corners = random.Next(6, 12);
            return new InkLine([.. Enumerable.Range(0, corners).Select(i => at + (new Vector2(MathF.Cos(i * MathF.Tau / corners), MathF.Sin(i * MathF.Tau / corners)) * random.Between(0.08f, 0.4f)))], IsFilled: true);
        })];

    private static List<InkLine> Rules(Random random)
    {
        int count = random.Next(2, 5);
        float pitch = random.Between(0.12f, 0.4f);
        return [.. Enumerable.Range(0, count).Select(i => Line(new Vector2(random.Between(0, 0.4f), i * pitch), new Vector2(random.Between(0.6f, 1), i * pitch)))];
    }

    /// <summary>A box of a form, open on one side, or two beside each other.</summary>
    private static List<InkLine> Frame(Random random)
    {
        float width = random.Between(0.6f, 1.6f);
        List<InkLine> lines = [new InkLine([new Vector2(0, 0), new Vector2(0, 1), new Vector2(width, 1), new Vector2(width, 0)])];
        if (random.Chance(0.6f))
        {
            lines.Add(Line(new Vector2(width, 1), new Vector2(width * random.Between(1.2f, 1.8f), 1)));
            lines.Add(Line(new Vector2(-random.Between(0.1f, 0.5f), 0), new Vector2(width, 0)));
        }

        return lines;
    }

    private static InkLine Line(Vector2 from, Vector2 to) => new([from, to]);
}
