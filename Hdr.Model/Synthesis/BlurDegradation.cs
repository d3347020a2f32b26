using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Synthesis;

/// <summary>Ways to lose sharpness. Images are 28x28, row-major, 0 (paper) to 1 (ink), changed in place.</summary>
internal static class BlurDegradation
{
    private const int Side = DigitNormaliser.Side;

    /// <summary>Out of focus: a normal kernel, by rows and by columns.</summary>
    public static void Focus(Span<float> image, Random random)
    {
        float deviation = 0.4f + random.NextSingle();
        Span<float> kernel = stackalloc float[4];
        float sum = -1;
        for (int i = 0; i < kernel.Length; i++)
        {
            kernel[i] = MathF.Exp(-i * i / (2 * deviation * deviation));
            sum += 2 * kernel[i];
        }

        Span<float> line = stackalloc float[Side];
        for (int i = 0; i < Side; i++)
        {
            BlurLine(image[(i * Side)..], 1, kernel, sum, line);
        }

        for (int i = 0; i < Side; i++)
        {
            BlurLine(image[i..], Side, kernel, sum, line);
        }
    }

    /// <summary>The camera or the paper moved: the mean along a short way.</summary>
    public static void Motion(Span<float> image, Random random)
    {
        float angle = MathF.PI * random.NextSingle(), length = 2 + (7 * random.NextSingle());
        (float down, float right) = MathF.SinCos(angle);
        Smear(image, right, down, (int)MathF.Ceiling(length), from: random.Next(2) == 0 ? -0.5f : 0);
    }

    /// <summary>Fewer pixels, as in a small scan.</summary>
    public static void LowResolution(Span<float> image, Random random)
    {
        int coarse = random.Next(10, 20);
        Span<float> small = stackalloc float[coarse * coarse];
        float step = (float)Side / coarse;
        for (int i = 0; i < small.Length; i++)
        {
            small[i] = MeanOf(image, (i % coarse) * step, (i / coarse) * step, step);
        }

        for (int i = 0; i < image.Length; i++)
        {
            image[i] = Sample(small, coarse, (((i % Side) + 0.5f) / step) - 0.5f, (((i / Side) + 0.5f) / step) - 0.5f);
        }
    }

    private static void BlurLine(Span<float> pixels, int step, ReadOnlySpan<float> kernel, float sum, Span<float> line)
    {
        for (int i = 0; i < Side; i++)
        {
            float value = kernel[0] * pixels[i * step];
            for (int k = 1; k < kernel.Length; k++)
            {
                value += kernel[k] * ((i >= k ? pixels[(i - k) * step] : 0) + (i + k < Side ? pixels[(i + k) * step] : 0));
            }

            line[i] = value / sum;
        }

        for (int i = 0; i < Side; i++)
        {
            pixels[i * step] = line[i];
        }
    }

    private static void Smear(Span<float> image, float right, float down, int steps, float from)
    {
        Span<float> result = stackalloc float[Side * Side];
        for (int i = 0; i < result.Length; i++)
        {
            for (int k = 0; k < steps; k++)
            {
                float along = k + (from * (steps - 1));
                result[i] += Sample(image, Side, (i % Side) + (along * right), (i / Side) + (along * down)) / steps;
            }
        }

        result.CopyTo(image);
    }

    private static float MeanOf(ReadOnlySpan<float> image, float left, float top, float step)
    {
        float sum = 0;
        int right = Math.Min(Side, (int)MathF.Ceiling(left + step)), bottom = Math.Min(Side, (int)MathF.Ceiling(top + step));
        int count = 0;
        for (int y = (int)top; y < bottom; y++)
        {
            for (int x = (int)left; x < right; x++, count++)
            {
                sum += image[(y * Side) + x];
            }
        }

        return count > 0 ? sum / count : 0;
    }

    /// <summary>Between pixels, by lines; beyond the edge is paper.</summary>
    private static float Sample(ReadOnlySpan<float> image, int side, float x, float y)
    {
        int left = (int)MathF.Floor(x), top = (int)MathF.Floor(y);
        float across = x - left, down = y - top;
        return ((At(image, side, left, top) * (1 - across)) + (At(image, side, left + 1, top) * across)) * (1 - down)
            + (((At(image, side, left, top + 1) * (1 - across)) + (At(image, side, left + 1, top + 1) * across)) * down);
    }

    private static float At(ReadOnlySpan<float> image, int side, int x, int y) => (uint)x < (uint)side && (uint)y < (uint)side ? image[(y * side) + x] : 0;
}
