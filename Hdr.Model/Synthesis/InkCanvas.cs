using System.Numerics;
using Hdr.Recognition.Ink;

namespace Hdr.Model.Synthesis;

/// <summary>Ink on paper, pixel by pixel. A stroke never gets paler where it is crossed: the darker ink of two counts.</summary>
/// <param name="width">Columns.</param>
/// <param name="height">Rows.</param>
internal sealed class InkCanvas(int width, int height)
{
    /// <summary>Shape <c>[height, width]</c>, row-major: 0 is paper, 255 is full ink.</summary>
    public byte[] Pixels { get; } = new byte[width * height];

    /// <summary>Columns.</summary>
    public int Width => width;

    /// <summary>Rows.</summary>
    public int Height => height;

    /// <summary>The drawing for the normaliser, which only reads it.</summary>
    public InkImage ToInk() => new(Pixels, width, height);

    /// <summary>Draws a piece of a stroke with round ends.</summary>
    /// <param name="start">In pixels.</param>
    /// <param name="end">In pixels; may be the start, for a dot.</param>
    /// <param name="radii">At the start and at the end, in pixels.</param>
    /// <param name="softness">Width of the soft edge in pixels, at least 1.</param>
    public void Draw(Vector2 start, Vector2 end, (float Start, float End) radii, float softness)
    {
        float reach = Math.Max(radii.Start, radii.End) + (softness / 2);
        Vector2 low = Vector2.Min(start, end) - new Vector2(reach), high = Vector2.Max(start, end) + new Vector2(reach);
        int left = Math.Max(0, (int)low.X), right = Math.Min(width - 1, (int)high.X), top = Math.Max(0, (int)low.Y), bottom = Math.Min(height - 1, (int)high.Y);
        Vector2 way = end - start;
        float scale = 1 / Math.Max(way.LengthSquared(), 1e-6f);
        for (int y = top; y <= bottom; y++)
        {
            for (int x = left; x <= right; x++)
            {
                Vector2 offset = new(x + 0.5f - start.X, y + 0.5f - start.Y);
                float along = Math.Clamp(Vector2.Dot(offset, way) * scale, 0, 1);
                float away = (offset - (along * way)).LengthSquared();
                if (away < reach * reach)
                {
                    Add((y * width) + x, 0.5f - ((MathF.Sqrt(away) - float.Lerp(radii.Start, radii.End, along)) / softness));
                }
            }
        }
    }

    /// <summary>Fills the inside of a closed outline, by the even-odd rule, in four lines a pixel row.</summary>
    /// <param name="outline">In pixels.</param>
    public void Fill(ReadOnlySpan<Vector2> outline)
    {
        List<float> crossings = [];
        float[] coverage = new float[width];
        for (int y = 0; y < height; y++)
        {
            Array.Clear(coverage);
            for (int line = 0; line < 4; line++)
            {
                Cross(outline, y + 0.125f + (line / 4f), crossings);
                for (int i = 0; i + 1 < crossings.Count; i += 2)
                {
                    Cover(coverage, crossings[i], crossings[i + 1]);
                }
            }

            for (int x = 0; x < width; x++)
            {
                Add((y * width) + x, coverage[x]);
            }
        }
    }

    /// <summary>Takes ink away where the other canvas has it.</summary>
    public void Remove(InkCanvas other)
    {
        for (int i = 0; i < Pixels.Length; i++)
        {
            Pixels[i] = (byte)(Pixels[i] * (255 - other.Pixels[i]) / 255);
        }
    }

    private static void Cross(ReadOnlySpan<Vector2> outline, float y, List<float> crossings)
    {
        crossings.Clear();
        Vector2 from = outline[^1];
        foreach (Vector2 to in outline)
        {
            if (from.Y <= y != to.Y <= y)
            {
                crossings.Add(from.X + ((to.X - from.X) * (y - from.Y) / (to.Y - from.Y)));
            }

            from = to;
        }

        crossings.Sort();
    }

    private void Cover(Span<float> coverage, float left, float right)
    {
        for (int x = Math.Max(0, (int)left); x < Math.Min(width, (int)right + 1); x++)
        {
            coverage[x] += Math.Clamp(Math.Min(right, x + 1) - Math.Max(left, x), 0, 1) / 4;
        }
    }

    private void Add(int index, float ink)
    {
        byte level = (byte)(Math.Clamp(ink, 0, 1) * 255);
        Pixels[index] = Math.Max(Pixels[index], level);
    }
}
