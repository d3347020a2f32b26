namespace Hdr.Recognition.Images;

/// <summary>A gray image of one byte a pixel: 0 is black, 255 is white.</summary>
public sealed class GrayImage
{
    /// <summary>Wraps a buffer, which the image owns from now on.</summary>
    /// <param name="pixels">Shape <c>[height, width]</c>, row-major.</param>
    /// <param name="width">Columns, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <exception cref="ArgumentException">The buffer's length is not <paramref name="width"/> times <paramref name="height"/>.</exception>
    public GrayImage(byte[] pixels, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (pixels.Length != (long)width * height)
        {
            throw new ArgumentException($"The buffer must have {width}x{height} = {(long)width * height} bytes. It has {pixels.Length}.", nameof(pixels));
        }

        Pixels = pixels;
        Width = width;
        Height = height;
        SourceWidth = width;
        SourceHeight = height;
    }

    /// <summary>The buffer itself, shape <c>[height, width]</c>, row-major.</summary>
    public byte[] Pixels { get; }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Columns of the image that this one was reduced from; <see cref="Width"/> when it was not.</summary>
    public int SourceWidth { get; init; }

    /// <summary>Rows of the image that this one was reduced from; <see cref="Height"/> when it was not.</summary>
    public int SourceHeight { get; init; }

    /// <summary>A box of this image, in pixels of its source.</summary>
    internal PixelBox InSource(PixelBox box)
    {
        double across = (double)SourceWidth / Width, down = (double)SourceHeight / Height;
        int left = (int)(box.X * across), top = (int)(box.Y * down);
        int right = (int)Math.Ceiling(box.Right * across), bottom = (int)Math.Ceiling(box.Bottom * down);
        return new PixelBox(left, top, right - left, bottom - top);
    }
}
