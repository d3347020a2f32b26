using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Synthesis;

/// <summary>What light, fog and dirt do. Images are 28x28, row-major, 0 (paper) to 1 (ink), changed in place.</summary>
internal static class LightDegradation
{
    private const int Side = DigitNormaliser.Side;

    /// <summary>Weak ink on paper that is not clean.</summary>
    public static void Contrast(Span<float> image, Random random)
    {
        float paper = 0.6f * random.NextSingle(), ink = paper + 0.15f + ((0.85f - paper) * random.NextSingle());
        foreach (ref float pixel in image)
        {
            pixel = Math.Clamp(paper + (pixel * (ink - paper)), 0, 1);
        }
    }

    /// <summary>A smooth veil over everything, and less contrast behind it.</summary>
    public static void Fog(Span<float> image, Random random)
    {
        Span<float> veil = stackalloc float[Side * Side];
        Cloud(veil, random, knots: random.Next(3, 8));
        float density = 0.2f + (0.8f * random.NextSingle());
        for (int i = 0; i < image.Length; i++)
        {
            image[i] = (image[i] + (density * veil[i])) / (1 + density);
        }
    }

    /// <summary>Gray splashes beside and on the ink.</summary>
    public static void Spatter(Span<float> image, Random random)
    {
        Span<float> cloud = stackalloc float[Side * Side];
        Cloud(cloud, random, knots: random.Next(8, 14));
        float threshold = 0.55f + (0.2f * random.NextSingle()), level = 0.15f + (0.5f * random.NextSingle());
        bool covers = random.Next(3) == 0;
        for (int i = 0; i < image.Length; i++)
        {
            if (cloud[i] > threshold)
            {
                image[i] = covers ? level : Math.Max(image[i], level);
            }
        }
    }

    /// <summary>Bands along the image's edges in which ink and paper have changed places, as at the rim of a frame or a shadow.</summary>
    public static void InvertedBands(Span<float> image, Random random)
    {
        int first = random.Next(2, 10), last = random.Next(2, 10);
        bool isVertical = random.Next(3) > 0;
        (bool hasFirst, bool hasLast) = random.Next(4) switch { 0 => (true, false), 1 => (false, true), _ => (true, true) };
        for (int i = 0; i < image.Length; i++)
        {
            int along = isVertical ? i % Side : i / Side;
            if ((hasFirst && along < first) || (hasLast && along >= Side - last))
            {
                image[i] = 1 - image[i];
            }
        }
    }

    /// <summary>Smooth values from 0 to 1 between random knots.</summary>
    private static void Cloud(Span<float> cloud, Random random, int knots)
    {
        Span<float> values = stackalloc float[(knots + 1) * (knots + 1)];
        foreach (ref float value in values)
        {
            value = random.NextSingle();
        }

        for (int i = 0; i < cloud.Length; i++)
        {
            float x = (i % Side) * (knots - 0.01f) / Side, y = (i / Side) * (knots - 0.01f) / Side;
            int left = (int)x, top = (int)y;
            float across = Smooth(x - left), down = Smooth(y - top);
            int corner = (top * (knots + 1)) + left;
            float upper = values[corner] + (across * (values[corner + 1] - values[corner]));
            float lower = values[corner + knots + 1] + (across * (values[corner + knots + 2] - values[corner + knots + 1]));
            cloud[i] = upper + (down * (lower - upper));
        }
    }

    private static float Smooth(float share) => share * share * (3 - (2 * share));
}
