using Hdr.Recognition.Images;
using Hdr.Recognition.Tests.Support;
using SkiaSharp;

namespace Hdr.Recognition.Tests.Images;

public sealed class ImageDecoderTests
{
    // Two rows of three: black, gray, white; then dark, light, black.
    private static readonly byte[] Six = [0, 128, 255, 64, 200, 0];

    [Fact]
    public void A_gray_png_keeps_every_level() => AssertPixels(Six, ImageDecoder.Decode(PngFile.Gray(Six, 3, 2)));

    [Fact]
    public void A_bmp_is_read_top_row_first() => AssertPixels(Six, ImageDecoder.Decode(BmpFile.Gray(Six, 3, 2)));

    [Fact]
    public void A_16_bit_png_keeps_its_high_bytes()
    {
        byte[] samples = [.. Six.SelectMany(level => new[] { level, level })];

        AssertPixels(Six, ImageDecoder.Decode(PngFile.Write(3, 2, 16, PngFile.GrayType, PngFile.Rows(samples, 6))));
    }

    [Fact]
    public void An_interlaced_png_is_put_together()
    {
        byte[] pixels = [.. Enumerable.Range(0, 13 * 11).Select(i => (byte)(i * 37))];

        GrayImage image = ImageDecoder.Decode(PngFile.Write(13, 11, 8, PngFile.GrayType, PngFile.Adam7Rows(pixels, 13, 11), interlaced: true));

        Assert.Equal(pixels, image.Pixels);
    }

    [Fact]
    public void A_palette_png_shows_its_colours()
    {
        byte[] palette = PngFile.Chunk("PLTE", [0, 0, 0, 255, 255, 255]);

        GrayImage image = ImageDecoder.Decode(PngFile.Write(3, 2, 8, PngFile.PaletteType, PngFile.Rows([0, 1, 0, 1, 0, 1], 3), extraChunks: palette));

        AssertPixels([0, 255, 0, 255, 0, 255], image);
    }

    [Fact]
    public void Colours_become_their_luminance()
    {
        byte[] colours = [255, 0, 0, 0, 255, 0, 0, 0, 255];

        GrayImage image = ImageDecoder.Decode(PngFile.Write(3, 1, 8, PngFile.RgbType, PngFile.Rows(colours, 9)));

        // 0.299, 0.587 and 0.114 of 255 (ITU-R BT.601), to the nearest 1/256.
        Assert.Equal([77, 149, 29], image.Pixels.Select(level => (int)level));
    }

    [Theory]
    [InlineData(0, 255)]
    [InlineData(255, 0)]
    public void Nothing_behind_ink_becomes_paper_that_the_ink_can_be_seen_on(byte ink, byte paper)
    {
        // Gray and alpha: nothing, ink, nothing.
        GrayImage image = ImageDecoder.Decode(PngFile.Write(3, 1, 8, PngFile.GrayAlphaType, PngFile.Rows([0, 0, ink, 255, 0, 0], 6)));

        AssertPixels([paper, ink, paper], image, height: 1);
    }

    [Fact]
    public void The_first_frame_of_an_animation_is_read()
    {
        byte[] first = [0, 1, 0, 1, 1, 0], second = [1, 1, 1, 1, 1, 1];

        AssertPixels([0, 255, 0, 255, 255, 0], ImageDecoder.Decode(GifFile.Write(3, 2, first, second)));
    }

    [Fact]
    public void A_cmyk_jpeg_is_read_with_black_as_black()
    {
        GrayImage image = ImageDecoder.Decode(JpegFile.Cmyk([0, 255, 0, 128], blockColumns: 2));

        Assert.Equal((16, 16), (image.Width, image.Height));
        Assert.InRange(image.Pixels[0], 250, 255);
        Assert.InRange(image.Pixels[8], 0, 5);
        Assert.InRange(image.Pixels[(8 * 16) + 8], 120, 135);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, 1.2)]
    [InlineData(SKEncodedImageFormat.Webp, 1.2)]
    [InlineData(SKEncodedImageFormat.Png, 0)]
    public void The_same_drawing_looks_the_same_in_each_format(SKEncodedImageFormat format, double meanDifference)
    {
        using SKBitmap bitmap = Drawing.BlackSeven();
        byte[] expected = Drawing.ToGray(bitmap).Pixels, actual = ImageDecoder.Decode(Drawing.Encode(bitmap, format, 95)).Pixels;

        Assert.InRange(expected.Zip(actual, (a, b) => Math.Abs(a - b)).Average(), 0, meanDifference);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 3)]
    [InlineData(4, 2)]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    [InlineData(7, 3)]
    [InlineData(8, 2)]
    public void A_jpeg_is_turned_as_its_exif_orientation_says(byte orientation, int expectedCorner)
    {
        // One black corner, top left as stored; corners count clockwise in pairs: top left, top right, bottom left, bottom right.
        using SKBitmap bitmap = new(64, 32, SKColorType.Gray8, SKAlphaType.Opaque);
        bitmap.Erase(SKColors.White);
        bitmap.Erase(SKColors.Black, new SKRectI(0, 0, 16, 16));
        byte[] jpeg = JpegFile.WithOrientation(Drawing.Encode(bitmap, SKEncodedImageFormat.Jpeg), orientation);

        GrayImage image = ImageDecoder.Decode(jpeg);

        Assert.Equal(orientation >= 5 ? (32, 64) : (64, 32), (image.Width, image.Height));
        (int x, int y)[] corners = [(4, 4), (image.Width - 5, 4), (4, image.Height - 5), (image.Width - 5, image.Height - 5)];
        int[] levels = [.. corners.Select(corner => (int)image.Pixels[(corner.y * image.Width) + corner.x])];
        Assert.Equal(expectedCorner, Array.IndexOf(levels, levels.Min()));
        Assert.Equal(1, levels.Count(level => level < 64));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    public void A_large_image_is_reduced_and_remembers_its_size(SKEncodedImageFormat format)
    {
        using SKBitmap bitmap = new(4000, 3000, SKColorType.Gray8, SKAlphaType.Opaque);
        bitmap.Erase(SKColors.White);
        bitmap.Erase(SKColors.Black, new SKRectI(2000, 0, 4000, 3000));

        GrayImage image = ImageDecoder.Decode(Drawing.Encode(bitmap, format));

        Assert.Equal((4000, 3000), (image.SourceWidth, image.SourceHeight));
        Assert.InRange(image.Pixels.Length, ImageDecoder.WorkingPixels / 3, ImageDecoder.WorkingPixels);
        Assert.Equal(4.0 / 3, (double)image.Width / image.Height, 0.01);
        Assert.Equal(255, image.Pixels[image.Width / 4]);
        Assert.Equal(0, image.Pixels[image.Width * 3 / 4]);
    }

    private static void AssertPixels(byte[] expected, GrayImage image, int height = 2)
    {
        Assert.Equal((3, height), (image.Width, image.Height));
        Assert.Equal(expected, image.Pixels);
    }
}
