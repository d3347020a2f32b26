using System.Diagnostics;
using System.Text;
using Hdr.Recognition.Images;
using Hdr.Recognition.Tests.Support;
using SkiaSharp;

namespace Hdr.Recognition.Tests.Images;

/// <summary>Files that were made to hurt, or came to harm. Each is refused with a sentence, or read.</summary>
public sealed class HostileImageTests
{
    private static readonly byte[] Png = Encoded(SKEncodedImageFormat.Png);

    [Fact]
    public void No_bytes_at_all() => Refused([], UnreadableImageReason.Empty, "The file is empty.");

    [Fact]
    public void Text_that_calls_itself_an_image() =>
        Refused(Encoding.UTF8.GetBytes("I am no PNG."), UnreadableImageReason.NotAnImage, "The file is not a PNG, JPEG, WebP, GIF or BMP image.");

    [Fact]
    public void A_vector_image_with_a_script() => Refused(
        Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        UnreadableImageReason.NotAnImage,
        "The file is not a PNG, JPEG, WebP, GIF or BMP image.");

    [Fact]
    public void An_icon_although_it_can_be_decoded()
    {
        byte[] icon = [0, 0, 1, 0, 1, 0, 120, 160, 0, 0, 1, 0, 32, 0, .. BitConverter.GetBytes(Png.Length), 22, 0, 0, 0, .. Png];

        Refused(icon, UnreadableImageReason.NotAnImage, "Save it as PNG");
    }

    [Theory]
    [InlineData(20_000, 20_000)]
    [InlineData(1_000_000_000, 1)]
    [InlineData(31_623, 31_623)]
    [InlineData(30_001, 2)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void A_decompression_bomb_costs_next_to_nothing(int width, int height)
    {
        byte[] bomb = PngFile.Write(width, height, 1, PngFile.GrayType, new byte[1000]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Stopwatch time = Stopwatch.StartNew();

        UnreadableImageException refusal = Assert.Throws<UnreadableImageException>(() => ImageDecoder.Decode(bomb));

        // libpng itself turns down the header when a side is over a million.
        Assert.Equal(Math.Max(width, height) > 1_000_000 ? UnreadableImageReason.Damaged : UnreadableImageReason.TooLarge, refusal.Reason);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(2), $"It took {time.Elapsed.TotalSeconds:0.0} s.");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void The_refusal_of_a_bomb_names_both_sizes() => Refused(
        PngFile.Write(20_000, 20_000, 1, PngFile.GrayType, new byte[1000]),
        UnreadableImageReason.TooLarge,
        "The image has 20000x20000 pixels. At most 50 megapixels and 30000 pixels a side can be read.");

    [Fact]
    public void Bombs_in_other_formats()
    {
        byte[] gif = GifFile.Write(20_000, 20_000, [0, 1]);
        byte[] bmp = BmpFile.Gray([0, 255], 2, 1);
        BitConverter.GetBytes(20_000).CopyTo(bmp, 18);
        BitConverter.GetBytes(20_000).CopyTo(bmp, 22);
        byte[] jpeg = Encoded(SKEncodedImageFormat.Jpeg);
        int frame = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]);
        new byte[] { 0x4E, 0x20, 0x4E, 0x20 }.CopyTo(jpeg, frame + 5);

        foreach (byte[] bomb in new[] { gif, bmp, jpeg })
        {
            Refused(bomb, UnreadableImageReason.TooLarge, "20000x20000");
        }
    }

    [Fact]
    public void A_file_at_the_limit_is_read_and_one_above_it_is_not()
    {
        ImageLimits limits = new() { MaxBytes = Png.Length };

        Assert.Equal(120, ImageDecoder.Decode(Png, limits).Width);
        Assert.Equal(UnreadableImageReason.TooManyBytes, Refusal([.. Png, 0], limits).Reason);
        Assert.Equal(120, ImageDecoder.Decode(Png, new ImageLimits { MaxPixels = 120 * 160, MaxSide = 160 }).Width);
        Assert.Equal(UnreadableImageReason.TooLarge, Refusal(Png, new ImageLimits { MaxPixels = (120 * 160) - 1 }).Reason);
        Assert.Equal(UnreadableImageReason.TooLarge, Refusal(Png, new ImageLimits { MaxSide = 159 }).Reason);
    }

    [Fact]
    public void The_largest_image_that_is_allowed_is_read_in_bounded_time()
    {
        byte[] large = PngFile.Write(7_000, 7_000, 1, PngFile.GrayType, new byte[7_000 * (1 + (7_000 / 8))]);
        Stopwatch time = Stopwatch.StartNew();

        GrayImage image = ImageDecoder.Decode(large);

        Assert.InRange(image.Pixels.Length, 1, ImageDecoder.WorkingPixels);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"It took {time.Elapsed.TotalSeconds:0.0} s.");
    }

    [Fact]
    public void An_animation_of_too_many_frames()
    {
        byte[] gif = GifFile.Write(2, 1, [.. Enumerable.Repeat(new byte[] { 0, 1 }, 21)]);

        Assert.Equal(2, ImageDecoder.Decode(gif, new ImageLimits { MaxFrames = 21 }).Width);
        Assert.Contains("21 frames", Refusal(gif, new ImageLimits { MaxFrames = 20 }).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_file_cut_off_anywhere(SKEncodedImageFormat format)
    {
        byte[] whole = Encoded(format);
        foreach (int kept in new[] { 1, 4, 12, 30, whole.Length / 4, whole.Length / 2, whole.Length * 3 / 4 })
        {
            UnreadableImageException refusal = Refusal(whole[..kept]);
            Assert.Contains(refusal.Reason, new[] { UnreadableImageReason.Damaged, UnreadableImageReason.NotAnImage });
        }
    }

    [Fact]
    public void A_png_with_a_wrong_checksum()
    {
        byte[] broken = [.. Png];
        int data = broken.AsSpan().IndexOf("IDAT"u8);
        broken[data + 20] ^= 0xFF;

        Assert.Equal(UnreadableImageReason.Damaged, Refusal(broken).Reason);
    }

    [Fact]
    public void Bytes_behind_the_image_are_not_looked_at()
    {
        byte[] polyglot = [.. Png, .. "PK\x03\x04<script>alert(1)</script>"u8];

        Assert.Equal(ImageDecoder.Decode(Png).Pixels, ImageDecoder.Decode(polyglot).Pixels);
    }

    [Fact]
    public void Random_damage_never_escapes_as_another_exception()
    {
        Random random = new(20261122);
        foreach (byte[] whole in new[] { Png, Encoded(SKEncodedImageFormat.Jpeg), Encoded(SKEncodedImageFormat.Webp), GifFile.Write(3, 2, [0, 1, 0, 1, 1, 0]), BmpFile.Gray([0, 128, 255, 1, 2, 3], 3, 2) })
        {
            for (int trial = 0; trial < 300; trial++)
            {
                byte[] damaged = [.. whole];
                for (int k = 0; k < 1 + (trial % 8); k++)
                {
                    damaged[random.Next(Math.Min(damaged.Length, trial % 2 == 0 ? 64 : int.MaxValue))] = (byte)random.Next(256);
                }

                Exception? trouble = Record.Exception(() => ImageDecoder.Decode(damaged));
                Assert.True(trouble is null or UnreadableImageException, $"Trial {trial}: {trouble}");
            }
        }
    }

    private static byte[] Encoded(SKEncodedImageFormat format)
    {
        using SKBitmap bitmap = Drawing.BlackSeven();
        return Drawing.Encode(bitmap, format);
    }

    private static UnreadableImageException Refusal(byte[] file, ImageLimits? limits = null) =>
        Assert.Throws<UnreadableImageException>(() => ImageDecoder.Decode(file, limits));

    private static void Refused(byte[] file, UnreadableImageReason reason, string message)
    {
        UnreadableImageException refusal = Refusal(file);
        Assert.Equal(reason, refusal.Reason);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }
}
