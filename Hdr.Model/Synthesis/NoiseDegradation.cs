using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Synthesis;

/// <summary>What cameras, scanners and copiers do to single pixels. Images are 28x28, row-major, 0 (paper) to 1 (ink), changed in place.</summary>
internal static class NoiseDegradation
{
    private const int Side = DigitNormaliser.Side;

    /// <summary>Pixels become black or white.</summary>
    public static void Impulses(Span<float> image, Random random)
    {
        float share = 0.02f + (0.2f * random.NextSingle());
        foreach (ref float pixel in image)
        {
            if (random.NextSingle() < share)
            {
                pixel = random.Next(2);
            }
        }
    }

    /// <summary>Normal noise everywhere.</summary>
    public static void Grain(Span<float> image, Random random)
    {
        float deviation = 0.03f + (0.2f * random.NextSingle());
        foreach (ref float pixel in image)
        {
            pixel = Math.Clamp(pixel + (deviation * Normal(random)), 0, 1);
        }
    }

    /// <summary>Noise that grows with the level, as of light that comes in few photons: inked pixels drop out.</summary>
    public static void Shots(Span<float> image, Random random)
    {
        float photons = 1 + (8 * random.NextSingle());
        foreach (ref float pixel in image)
        {
            pixel = Math.Clamp(pixel + (MathF.Sqrt(Math.Max(pixel, 0) / photons) * Normal(random)), 0, 1);
        }
    }

    /// <summary>Pixels change places with near ones, as seen through rough glass.</summary>
    public static void Shuffle(Span<float> image, Random random)
    {
        int distance = random.Next(1, 3), rounds = random.Next(1, 3);
        for (int round = 0; round < rounds; round++)
        {
            for (int y = distance; y < Side - distance; y++)
            {
                for (int x = distance; x < Side - distance; x++)
                {
                    int other = ((y + random.Next(-distance, distance + 1)) * Side) + x + random.Next(-distance, distance + 1);
                    (image[(y * Side) + x], image[other]) = (image[other], image[(y * Side) + x]);
                }
            }
        }
    }

    /// <summary>A draw from the standard normal distribution, nearly: the sum of four uniform ones (Irwin, Hall, 1927).</summary>
    private static float Normal(Random random) =>
        (random.NextSingle() + random.NextSingle() + random.NextSingle() + random.NextSingle() - 2) * 1.7320508f;
}
