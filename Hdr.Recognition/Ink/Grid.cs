using Hdr.Recognition.Images;

namespace Hdr.Recognition.Ink;

/// <summary>A coarse view of an image: means over squares of pixels, for what changes slowly, such as light and paper.</summary>
/// <param name="Cells">Shape <c>[height, width]</c>, row-major, in the image's levels.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Factor">Pixels a cell, in each direction.</param>
internal sealed record Grid(float[] Cells, int Width, int Height, int Factor)
{
    /// <summary>Averages an image into at most <paramref name="longestSide"/> cells a side.</summary>
    public static Grid Of(GrayImage image, int longestSide)
    {
        int factor = (Math.Max(image.Width, image.Height) + longestSide - 1) / longestSide;
        int width = (image.Width + factor - 1) / factor, height = (image.Height + factor - 1) / factor;
        float[] cells = new float[width * height];
        for (int y = 0; y < image.Height; y++)
        {
            Span<float> row = cells.AsSpan(y / factor * width, width);
            ReadOnlySpan<byte> pixels = image.Pixels.AsSpan(y * image.Width, image.Width);
            for (int x = 0; x < width; x++)
            {
                row[x] += Sum(pixels[(x * factor)..Math.Min((x + 1) * factor, pixels.Length)]);
            }
        }

        Grid grid = new(cells, width, height, factor);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                cells[(y * width) + x] /= grid.Covered(x, image.Width) * grid.Covered(y, image.Height);
            }
        }

        return grid;
    }

    private static int Sum(ReadOnlySpan<byte> pixels)
    {
        int sum = 0;
        foreach (byte pixel in pixels)
        {
            sum += pixel;
        }

        return sum;
    }

    // The last cell of a row or column may lie partly outside the image.
    private int Covered(int cell, int pixels) => Math.Min(Factor, pixels - (cell * Factor));
}
