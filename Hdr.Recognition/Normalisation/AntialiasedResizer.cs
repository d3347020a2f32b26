using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Normalisation;

/// <summary>Resizes a part of an ink image: means over areas when it gets smaller, lines between pixels' centres when it gets larger.</summary>
internal static class AntialiasedResizer
{
    /// <summary>Resizes the box to the given size.</summary>
    /// <returns>Shape <c>[height, width]</c>, row-major, 0 (paper) to 1 (ink).</returns>
    public static float[] Resize(InkImage ink, PixelBox box, int width, int height)
    {
        float[] narrow = new float[width * box.Height];
        Taps columns = Taps.Of(box.Width, width), rows = Taps.Of(box.Height, height);
        for (int y = 0; y < box.Height; y++)
        {
            ReadOnlySpan<byte> source = ink.Pixels.AsSpan(((box.Y + y) * ink.Width) + box.X, box.Width);
            for (int x = 0; x < width; x++)
            {
                float sum = 0;
                ReadOnlySpan<float> weights = columns.WeightsOf(x, out int first);
                for (int k = 0; k < weights.Length; k++)
                {
                    sum += weights[k] * source[first + k];
                }

                narrow[(y * width) + x] = sum / 255;
            }
        }

        return Shorten(narrow, width, height, rows);
    }

    private static float[] Shorten(float[] narrow, int width, int height, Taps rows)
    {
        float[] result = new float[width * height];
        for (int y = 0; y < height; y++)
        {
            Span<float> row = result.AsSpan(y * width, width);
            ReadOnlySpan<float> weights = rows.WeightsOf(y, out int first);
            for (int k = 0; k < weights.Length; k++)
            {
                for (int x = 0; x < width; x++)
                {
                    row[x] += weights[k] * narrow[((first + k) * width) + x];
                }
            }
        }

        return result;
    }

    /// <summary>For each target pixel of a line, its first source pixel and the weights of it and the next ones.</summary>
    private readonly record struct Taps(int[] First, int[] Count, float[] Weights, int Stride)
    {
        public static Taps Of(int sourceLength, int targetLength)
        {
            double scale = (double)sourceLength / targetLength;
            int stride = (int)Math.Ceiling(scale) + 2;
            Taps taps = new(new int[targetLength], new int[targetLength], new float[targetLength * stride], stride);
            for (int target = 0; target < targetLength; target++)
            {
                taps.Fill(target, scale, sourceLength);
            }

            return taps;
        }

        public ReadOnlySpan<float> WeightsOf(int target, out int first)
        {
            first = First[target];
            return Weights.AsSpan(target * Stride, Count[target]);
        }

        private void Fill(int target, double scale, int sourceLength)
        {
            // A window as wide as a target pixel, but no narrower than a source pixel, so that enlarging slides between neighbours.
            double centre = (target + 0.5) * scale, half = Math.Max(scale, 1) / 2;
            double left = Math.Clamp(centre - half, 0, sourceLength), right = Math.Clamp(centre + half, 0, sourceLength);
            int first = (int)left, last = Math.Min(sourceLength, (int)Math.Ceiling(right - 1e-9));
            First[target] = first;
            Count[target] = last - first;
            for (int source = first; source < last; source++)
            {
                double overlap = Math.Min(right, source + 1) - Math.Max(left, source);
                Weights[(target * Stride) + source - first] = (float)(overlap / (right - left));
            }
        }
    }
}
