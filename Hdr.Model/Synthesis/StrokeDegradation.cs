using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Synthesis;

/// <summary>What pens do to strokes. Images are 28x28, row-major, 0 (paper) to 1 (ink), changed in place.</summary>
internal static class StrokeDegradation
{
    private const int Side = DigitNormaliser.Side;
    private const float Edge = 0.45f;

    /// <summary>A broader pen: up to a pixel more on each side.</summary>
    public static void Thicken(Span<float> image, Random random) => Blend(image, random, takesLargest: true);

    /// <summary>A finer pen: up to a pixel less on each side.</summary>
    public static void Thin(Span<float> image, Random random) => Blend(image, random, takesLargest: false);

    /// <summary>Only the strokes' outline is left.</summary>
    public static void Outline(Span<float> image, Random random)
    {
        Span<float> result = stackalloc float[Side * Side];
        float edge = Edge + (0.3f * (random.NextSingle() - 0.5f)), inside = random.Next(3) == 0 ? 0.5f * random.NextSingle() : 0;
        bool outer = random.Next(2) == 0;
        for (int i = 0; i < result.Length; i++)
        {
            bool isInk = image[i] > edge, isRim = isInk != outer && HasNeighbour(image, i, edge, ink: outer);
            result[i] = isRim ? 1 : inside * image[i];
        }

        result.CopyTo(image);
    }

    /// <summary>A spot without ink.</summary>
    public static void Erase(Span<float> image, Random random)
    {
        int width = random.Next(2, 6), height = random.Next(2, 6), left = random.Next(5, 23 - width), top = random.Next(5, 23 - height);
        for (int y = top; y < top + height; y++)
        {
            image.Slice((y * Side) + left, width).Clear();
        }
    }

    /// <summary>Full ink or none, at some level.</summary>
    public static void Binarise(Span<float> image, Random random)
    {
        float level = 0.2f + (0.5f * random.NextSingle());
        foreach (ref float pixel in image)
        {
            pixel = pixel > level ? 1 : 0;
        }
    }

    private static void Blend(Span<float> image, Random random, bool takesLargest)
    {
        Span<float> result = stackalloc float[Side * Side];
        float share = 0.2f + (0.8f * random.NextSingle());
        for (int i = 0; i < result.Length; i++)
        {
            float value = image[i];
            foreach (int neighbour in (ReadOnlySpan<int>)[-1, 1, -Side, Side])
            {
                float other = (uint)(i + neighbour) < (uint)image.Length ? image[i + neighbour] : 0;
                value = takesLargest ? Math.Max(value, other) : Math.Min(value, other);
            }

            result[i] = image[i] + (share * (value - image[i]));
        }

        result.CopyTo(image);
    }

    private static bool HasNeighbour(ReadOnlySpan<float> image, int place, float edge, bool ink)
    {
        int x = place % Side, y = place / Side;
        return IsInk(image, x - 1, y, edge) == ink || IsInk(image, x + 1, y, edge) == ink || IsInk(image, x, y - 1, edge) == ink || IsInk(image, x, y + 1, edge) == ink;
    }

    private static bool IsInk(ReadOnlySpan<float> image, int x, int y, float edge) => (uint)x < Side && (uint)y < Side && image[(y * Side) + x] > edge;
}
