namespace Hdr.Recognition.Images;

/// <summary>Makes an image smaller by a whole factor.</summary>
internal static class Reduction
{
    /// <summary>Averages squares of pixels, the smallest that bring the image to at most so many pixels.</summary>
    /// <returns>The image itself when it is small enough.</returns>
    public static GrayImage ToAtMost(GrayImage image, int pixels)
    {
        int factor = 1;
        while ((long)Reduced(image.Width, factor) * Reduced(image.Height, factor) > pixels)
        {
            factor++;
        }

        return factor == 1 ? image : By(image, factor);
    }

    private static int Reduced(int length, int factor) => Math.Max(1, length / factor);

    private static GrayImage By(GrayImage image, int factor)
    {
        int width = Reduced(image.Width, factor), height = Reduced(image.Height, factor);
        int blockWidth = Math.Min(factor, image.Width), blockHeight = Math.Min(factor, image.Height);
        byte[] reduced = GC.AllocateUninitializedArray<byte>(width * height);
        int[] sums = new int[width];
        int half = blockWidth * blockHeight / 2;
        for (int y = 0; y < height; y++)
        {
            Array.Clear(sums);
            for (int row = 0; row < blockHeight; row++)
            {
                AddBlocks(image.Pixels.AsSpan(((y * factor) + row) * image.Width, image.Width), sums, factor, blockWidth);
            }

            for (int x = 0; x < width; x++)
            {
                reduced[(y * width) + x] = (byte)((sums[x] + half) / (blockWidth * blockHeight));
            }
        }

        return new GrayImage(reduced, width, height);
    }

    private static void AddBlocks(ReadOnlySpan<byte> row, Span<int> sums, int factor, int blockWidth)
    {
        for (int x = 0; x < sums.Length; x++)
        {
            foreach (byte value in row.Slice(x * factor, blockWidth))
            {
                sums[x] += value;
            }
        }
    }
}
