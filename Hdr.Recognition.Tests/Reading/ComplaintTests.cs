using Hdr.Recognition.Images;
using Hdr.Recognition.Reading;
using Hdr.Recognition.Tests.Support;
using SkiaSharp;

namespace Hdr.Recognition.Tests.Reading;

/// <summary>What users of other digit readers complain of, one test each, on MNIST's test digits written on paper by the tests.</summary>
public sealed class ComplaintTests : IDisposable
{
    private const int Count = 60;

    private readonly ShippedReader _shipped = new();

    private DigitReader Reader => _shipped.Reader;

    public void Dispose() => _shipped.Dispose();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(480, 0)]
    [InlineData(0, 280)]
    [InlineData(480, 280)]
    public void A_digit_in_a_corner(int left, int top) => AssertRead(index => Write(index, left, top, pixelSize: 4));

    [Fact]
    public void A_digit_that_is_small_on_a_large_sheet() => AssertRead(index => Write(index, 300, 200, pixelSize: 1));

    [Fact]
    public void A_digit_that_fills_the_whole_image() => AssertRead(index =>
    {
        Page page = new(28 * 12, 28 * 12);
        page.Write(index, 0, 0, pixelSize: 12);
        return page.Image;
    });

    [Fact]
    public void Inverted_colours() => AssertRead(index => Map(Write(index, 200, 100, pixelSize: 4), (level, _) => 255 - level));

    [Fact]
    public void Pale_ink() => AssertRead(index => Map(Write(index, 200, 100, pixelSize: 4), (level, _) => 200 + ((level - 235) * 40 / 205)));

    [Fact]
    public void A_photo_with_light_from_one_side() => AssertRead(index => Map(Write(index, 200, 100, pixelSize: 4), (level, x) => (int)(level * (1 - (0.6 * x / 600)))));

    [Fact]
    public void A_photo_with_a_shadow_across_the_digit() => AssertRead(index => Map(Write(index, 200, 100, pixelSize: 4), (level, x) => level * (int)(100 - (50 / (1 + Math.Exp((256 - x) / 8.0)))) / 100));

    [Fact]
    public void A_noisy_photo() => AssertRead(index =>
    {
        Random random = new(index);
        return Map(Write(index, 200, 100, pixelSize: 4), (level, _) => level - 30 + random.Next(41));
    });

    [Fact]
    public void Lined_paper() => AssertRead(least: Count - 5, draw: index => // A stroke along a ruled line goes with it, and what is left may be refused.
    {
        GrayImage image = Write(index, 200, 100, pixelSize: 4);
        for (int i = 0; i < image.Pixels.Length; i++)
        {
            image.Pixels[i] = i / image.Width % 45 < 2 ? Math.Min(image.Pixels[i], (byte)150) : image.Pixels[i];
        }

        return image;
    });

    [Fact]
    public void A_blank_sheet_is_no_digit() => Assert.Empty(Reader.Read(new Page(600, 400).Image).Numbers);

    [Fact]
    public void Two_digits_are_not_answered_as_one()
    {
        int right = Enumerable.Range(0, Count).Count(index =>
        {
            Page page = new(600, 400);
            page.Write(index, 150, 100, pixelSize: 4);
            page.Write(index + 1, 260, 100, pixelSize: 4);
            return Reader.Read(page.Image).Text == $"{Mnist.Label(index)}{Mnist.Label(index + 1)}";
        });
        Assert.True(right >= Count - 3, $"{right} of {Count} were read rightly.");
    }

    [Fact]
    public void Two_touching_digits_are_not_answered_as_one()
    {
        int right = CountTouching(Reader), withoutLines = CountTouching(_shipped.WithoutLines);
        Assert.True(right >= 0.9 * Count, $"{right} of {Count} touching pairs were read rightly.");
        Assert.True(right > withoutLines, $"{right} of {Count} touching pairs were read rightly, {withoutLines} without the line network.");
    }

    [Fact]
    public void Zeros_that_the_pen_joined()
    {
        // A 7 with three zeros behind it, written without lifting the pen: each hangs on the next one by a stroke from its top.
        const string Strokes = "M0.02 0.1 L0.2 0.1 L0.1 0.95 M0.36 0.1 C0.24 0.1 0.24 0.95 0.35 0.95 C0.46 0.95 0.46 0.12 0.37 0.1 C0.42 0.22 0.5 0.2 0.58 0.12 "
            + "C0.47 0.12 0.47 0.95 0.58 0.95 C0.69 0.95 0.69 0.14 0.6 0.12 C0.65 0.24 0.73 0.22 0.81 0.14 C0.7 0.14 0.7 0.95 0.81 0.95 C0.92 0.95 0.92 0.16 0.83 0.12";
        GrayImage[] images = [.. from height in (int[])[40, 60, 90, 130] from pen in (double[])[0.06, 0.09, 0.12] select Draw(height, pen)];

        Assert.All(images, image => Assert.Equal("7000", Reader.Read(image).Text));

        static GrayImage Draw(int height, double pen)
        {
            using SKBitmap drawing = Drawing.Draw(Strokes, 3 * height, 2 * height, new SKRect(height / 4f, height / 2f, 2.75f * height, 1.5f * height), (float)(pen * height), SKColors.Black, SKColors.White);
            return Drawing.ToGray(drawing);
        }
    }

    private static int CountTouching(DigitReader reader) => Enumerable.Range(0, Count).Count(index =>
    {
        Page page = new(600, 400);
        int meets = page.Write(index, 150, 100, pixelSize: 4);
        page.WriteBeside(index + 1, meets - 4, 100, pixelSize: 4);
        return reader.Read(page.Image).Text == $"{Mnist.Label(index)}{Mnist.Label(index + 1)}";
    });

    private void AssertRead(Func<int, GrayImage> draw, int least = Count - 3)
    {
        string[] wrong = [.. Enumerable.Range(0, Count).Select(index => (index, Reader.Read(draw(index)).Text)).Where(read => read.Text != $"{Mnist.Label(read.index)}").Select(read => $"{read.index} ({Mnist.Label(read.index)}) as '{read.Text}'")];
        Assert.True(Count - wrong.Length >= least, $"{Count - wrong.Length} of {Count} were read rightly; not {string.Join(", ", wrong)}.");
    }

    private static GrayImage Write(int index, int left, int top, int pixelSize)
    {
        Page page = new(600, 400);
        page.Write(index, left, top, pixelSize);
        return page.Image;
    }

    private static GrayImage Map(GrayImage image, Func<int, int, int> levelAtColumn) => new(
        [.. image.Pixels.Select((level, i) => (byte)Math.Clamp(levelAtColumn(level, i % image.Width), 0, 255))], image.Width, image.Height);
}
