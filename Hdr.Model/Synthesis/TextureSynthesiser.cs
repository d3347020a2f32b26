using System.Numerics.Tensors;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Synthesis;

/// <summary>Draws what is left of textures and shades once their paper has been taken away: grains, blobs, stripes, edges.</summary>
internal static class TextureSynthesiser
{
    private static readonly Func<Random, Func<float, float, float>>[] Kinds = [Grain, Grain, Cloud, Cloud, Fibres, Stripes, Bricks, Checks, Dots, Gradient];

    /// <summary>Draws one texture.</summary>
    /// <param name="random">Decides; the same state gives the same drawing.</param>
    /// <param name="input">Receives the network's input: 28x28 values, row-major, 0 (paper) to 1 (ink).</param>
    public static void Render(Random random, Span<float> input)
    {
        InkCanvas canvas = new(random.Next(22, 48), random.Next(22, 48));
        Func<float, float, float> field = random.Pick(Kinds)(random);
        float[] values = new float[canvas.Pixels.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = field(i % canvas.Width, i / canvas.Width);
        }

        Threshold(values, random, canvas.Pixels);
        DigitNormaliser.Normalise(canvas.ToInk(), input);
    }

    /// <summary>The highest values become ink, as the extraction of ink leaves what stands out from its surroundings.</summary>
    private static void Threshold(float[] values, Random random, byte[] pixels)
    {
        float highest = TensorPrimitives.Max<float>(values), level = Quantile(values, random.Between(0.3f, 0.95f));
        float soft = Math.Max(1e-6f, highest - level) * random.Between(0.1f, 1);
        for (int i = 0; i < values.Length; i++)
        {
            pixels[i] = (byte)(255 * Math.Clamp((values[i] - level) / soft, 0, 1));
        }

        pixels[Array.IndexOf(values, highest)] = 255;
    }

    /// <summary>Estimated from each seventh value, for sorting all of them takes longer than drawing.</summary>
    private static float Quantile(float[] values, float share)
    {
        float[] sample = [.. Enumerable.Range(0, values.Length / 7).Select(i => values[i * 7])];
        Array.Sort(sample);
        return sample[(int)(sample.Length * share)];
    }

    private static Func<float, float, float> Grain(Random random)
    {
        ValueNoise noise = new(random);
        float size = random.Between(1, 4);
        return (x, y) => noise.At(x / size, y / size);
    }

    private static Func<float, float, float> Cloud(Random random)
    {
        ValueNoise noise = new(random);
        float size = random.Between(5, 14);
        return (x, y) => noise.At(x / size, y / size) + (0.5f * noise.At(9 + (2 * x / size), y * 2 / size)) + (0.25f * noise.At(17 + (4 * x / size), y * 4 / size));
    }

    private static Func<float, float, float> Fibres(Random random)
    {
        ValueNoise noise = new(random);
        float width = random.Between(1, 3), length = random.Between(6, 16), bend = random.Between(0, 6);
        bool isUpright = random.Chance(0.3f);
        return (x, y) => isUpright
            ? noise.At((x + bend + (bend * MathF.Sin(y / 9))) / width, y / length)
            : noise.At(x / length, (y + bend + (bend * MathF.Sin(x / 9))) / width);
    }

    private static Func<float, float, float> Stripes(Random random)
    {
        ValueNoise noise = new(random);
        float frequency = random.Between(0.5f, 1.4f), turn = random.Between(0, 3.2f), rough = random.Between(0, 1), bend = random.Between(0, 2);
        (float sine, float cosine) = MathF.SinCos(turn);
        return (x, y) => MathF.Sin((frequency * ((x * cosine) + (y * sine))) + (bend * noise.At(x / 8, y / 8))) + (rough * noise.At(x, y));
    }

    private static Func<float, float, float> Bricks(Random random)
    {
        ValueNoise noise = new(random);
        float height = random.Between(6, 13), width = height * random.Between(1.4f, 2.6f), joint = random.Between(1, 3), rough = random.Between(0, 0.8f);
        float sign = random.Chance(0.5f) ? 1 : -1;
        return (x, y) =>
        {
            int row = (int)(y / height);
            float along = (x + (row % 2 * width / 2)) % width, across = y % height;
            return (along < joint || across < joint ? sign : -sign) + (rough * noise.At(x, y));
        };
    }

    private static Func<float, float, float> Checks(Random random)
    {
        ValueNoise noise = new(random);
        float side = random.Between(4, 12), rough = random.Between(0, 0.8f);
        return (x, y) => (((int)(x / side) + (int)(y / side)) % 2) + (rough * noise.At(x / 2, y / 2));
    }

    private static Func<float, float, float> Dots(Random random)
    {
        ValueNoise noise = new(random);
        float pitch = random.Between(5, 12), rough = random.Between(0, 1), shift = random.Between(0, pitch);
        return (x, y) => MathF.Cos(MathF.Tau * (x + shift + (y % (2 * pitch) < pitch ? 0 : pitch / 2)) / pitch) + MathF.Cos(MathF.Tau * y / pitch) + (rough * noise.At(x / 2, y / 2));
    }

    /// <summary>A shade that gets darker to one side or around a corner, with some noise.</summary>
    private static Func<float, float, float> Gradient(Random random)
    {
        ValueNoise noise = new(random);
        float rough = random.Between(0, 12), round = random.Chance(0.4f) ? 1 : 0;
        float centreX = random.Between(-10, 60), centreY = random.Between(-10, 60), turn = random.Between(0, 6.3f);
        (float sine, float cosine) = MathF.SinCos(turn);
        return (x, y) => float.Lerp((x * cosine) + (y * sine), -MathF.Sqrt(((x - centreX) * (x - centreX)) + ((y - centreY) * (y - centreY))), round) + (rough * noise.At(x / 2, y / 2));
    }
}
