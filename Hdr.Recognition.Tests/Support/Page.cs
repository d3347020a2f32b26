using Hdr.Recognition.Images;

namespace Hdr.Recognition.Tests.Support;

/// <summary>A sheet of paper that MNIST's digits are written on, dark on light.</summary>
internal sealed class Page
{
    private const byte Paper = 235;

    private readonly int _width;
    private readonly byte[] _pixels;

    public Page(int width, int height)
    {
        _width = width;
        _pixels = new byte[width * height];
        Array.Fill(_pixels, Paper);
    }

    public GrayImage Image => new(_pixels, _width, _pixels.Length / _width);

    /// <summary>Writes a digit, each of its pixels as a square; where two meet, the darker one shows.</summary>
    /// <returns>The column behind its ink.</returns>
    public int Write(int index, int left, int top, int pixelSize)
    {
        byte[] digit = Mnist.Image(index).Pixels;
        for (int y = 0; y < 28 * pixelSize; y++)
        {
            for (int x = 0; x < 28 * pixelSize; x++)
            {
                ref byte pixel = ref _pixels[((top + y) * _width) + left + x];
                pixel = Math.Min(pixel, (byte)(Paper - (digit[(y / pixelSize * 28) + (x / pixelSize)] * (Paper - 30) / 255)));
            }
        }

        return left + (pixelSize * (1 + Columns(digit).Max()));
    }

    /// <summary>Writes a digit whose ink begins at a column.</summary>
    /// <returns>The column behind its ink.</returns>
    public int WriteBeside(int index, int inkLeft, int top, int pixelSize) =>
        Write(index, inkLeft - (pixelSize * Columns(Mnist.Image(index).Pixels).Min()), top, pixelSize);

    private static IEnumerable<int> Columns(byte[] digit) => digit.Index().Where(pixel => pixel.Item > 100).Select(pixel => pixel.Index % 28);
}
