using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Synthesis;

/// <summary>Lines that cross a digit: of forms, of ruled paper, of a pen that slipped. Images are 28x28, row-major, 0 (paper) to 1 (ink), changed in place.</summary>
internal static class LineDegradation
{
    private const int Side = DigitNormaliser.Side;

    /// <summary>A straight line.</summary>
    public static void Straight(Span<float> image, Random random) => Draw(image, random, zigzag: 0, dotted: false, erases: false);

    /// <summary>A row of dots or dashes.</summary>
    public static void Dotted(Span<float> image, Random random) => Draw(image, random, zigzag: 0, dotted: true, erases: false);

    /// <summary>A zigzag.</summary>
    public static void Zigzag(Span<float> image, Random random) => Draw(image, random, zigzag: 1 + (2 * random.NextSingle()), dotted: false, erases: false);

    /// <summary>A line of paper: a fold, a scratch, a ruled line that was taken out.</summary>
    public static void Scratch(Span<float> image, Random random) => Draw(image, random, zigzag: 0, dotted: false, erases: true);

    private static void Draw(Span<float> image, Random random, float zigzag, bool dotted, bool erases)
    {
        bool isSteep = random.Next(3) == 0;
        float start = (Side * random.NextSingle()) - 0.5f, end = random.Next(2) == 0 ? start + (4 * random.NextSingle()) - 2 : (Side * random.NextSingle()) - 0.5f;
        float halfWidth = 0.4f + (0.7f * random.NextSingle()), level = 0.5f + (0.5f * random.NextSingle());
        float period = 1.5f + (3 * random.NextSingle()), phase = period * random.NextSingle();
        int from = random.Next(2) == 0 ? 0 : random.Next(8), to = random.Next(2) == 0 ? Side : Side - random.Next(8);
        float stretch = MathF.Sqrt(1 + ((end - start) * (end - start) / (Side * Side)));
        for (int along = from; along < to; along++)
        {
            float turn = (along + phase) / period;
            if (dotted && (int)turn % 2 == 0)
            {
                continue;
            }

            float swing = zigzag * ((4 * MathF.Abs((turn / 2) - MathF.Floor((turn / 2) + 0.5f))) - 1);
            float middle = start + ((end - start) * along / Side) + swing;
            Dab(image, along, middle, halfWidth * stretch * (zigzag > 0 ? 1.3f : 1), level, isSteep, erases);
        }
    }

    /// <summary>One column of a line, with soft rims.</summary>
    private static void Dab(Span<float> image, int along, float middle, float halfWidth, float level, bool isSteep, bool erases)
    {
        for (int across = (int)MathF.Floor(middle - halfWidth); across <= (int)MathF.Ceiling(middle + halfWidth); across++)
        {
            float cover = Math.Clamp(halfWidth + 0.5f - MathF.Abs(across - middle), 0, 1);
            if ((uint)across < Side && cover > 0)
            {
                ref float pixel = ref image[isSteep ? (along * Side) + across : (across * Side) + along];
                pixel = erases ? pixel * (1 - cover) : Math.Max(pixel, cover * level);
            }
        }
    }
}
