using Hdr.Recognition.Images;
using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Tests.Support;
using SkiaSharp;

namespace Hdr.Recognition.Tests.Normalisation;

public sealed class DigitNormaliserTests
{
    [Fact]
    public void Every_mnist_image_comes_out_as_it_went_in()
    {
        for (int index = 0; index < Mnist.Count; index++)
        {
            GrayImage image = Mnist.Image(index);
            Assert.True(Normalise(image).AsSpan().SequenceEqual(Plain(image)), $"Test image {index} changed.");
        }
    }

    [Fact]
    public void An_inverted_mnist_image_comes_out_as_the_plain_one()
    {
        for (int index = 0; index < Mnist.Count; index += 10)
        {
            GrayImage image = Mnist.Image(index);
            Assert.True(Normalise(Inverted(image)).AsSpan().SequenceEqual(Plain(image)), $"Test image {index} changed.");
        }
    }

    [Fact]
    public void Where_a_digit_stands_in_its_image_changes_nothing()
    {
        Random random = new(1);
        int changed = 0;
        for (int index = 0; index < 1000; index++)
        {
            GrayImage image = Mnist.Image(index), moved = Moved(image, random);
            changed += MaxDifference(Normalise(moved), Plain(image)) > 0.01 ? 1 : 0;
        }

        // A few MNIST images have specks, which stay in an image that is in MNIST's form already and go in any other.
        Assert.InRange(changed, 0, 40);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    public void An_enlarged_digit_comes_out_close_to_the_small_one(int factor)
    {
        double[] differences = [.. Enumerable.Range(0, 200).Select(index =>
            Normalise(Enlarged(Mnist.Image(index), factor)).Zip(Plain(Mnist.Image(index)), (a, b) => Math.Abs(a - b)).Average())];

        Assert.InRange(differences.Average(), 0, 0.01);
    }

    [Fact]
    public void Normalising_twice_changes_nothing()
    {
        foreach (string strokes in new[] { Drawing.Three, Drawing.Seven })
        {
            using SKBitmap bitmap = Drawing.Draw(strokes, 400, 300, new SKRect(30, 40, 170, 240), 16, SKColors.Navy, SKColors.LightYellow);
            byte[] once = [.. Normalise(Drawing.ToGray(bitmap)).Select(value => (byte)Math.Round(value * 255))];

            float[] twice = Normalise(new GrayImage(once, 28, 28));

            Assert.Equal(once.Select(level => level / 255f), twice);
        }
    }

    [Fact]
    public void The_ink_is_20_long_and_centred_by_mass()
    {
        using SKBitmap bitmap = Drawing.Draw(Drawing.Seven, 400, 300, new SKRect(200, 30, 380, 290), 20, SKColors.Black, SKColors.White);

        float[] input = Normalise(Drawing.ToGray(bitmap));

        (int x, int y, float value)[] ink = [.. input.Select((value, i) => (i % 28, i / 28, value)).Where(pixel => pixel.value > 0)];
        Assert.Equal(20, ink.Max(pixel => pixel.y) - ink.Min(pixel => pixel.y) + 1);
        double mass = ink.Sum(pixel => pixel.value);
        Assert.InRange(ink.Sum(pixel => pixel.value * pixel.x) / mass, 13.4, 14.6);
        Assert.InRange(ink.Sum(pixel => pixel.value * pixel.y) / mass, 13.4, 14.6);
        Assert.InRange(input.Max(), 0.94f, 1f);
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(3f)]
    [InlineData(40f)]
    public void Strokes_are_full_ink_however_thin_the_pen(float penWidth)
    {
        using SKBitmap bitmap = Drawing.Draw(Drawing.Seven, 400, 400, new SKRect(60, 60, 340, 340), penWidth, SKColors.Black, SKColors.White);

        Assert.InRange(Normalise(Drawing.ToGray(bitmap)).Max(), 0.94f, 1f);
    }

    [Fact]
    public void The_box_is_where_the_ink_is()
    {
        GrayImage image = new([.. Enumerable.Repeat((byte)255, 200 * 100)], 200, 100);
        for (int y = 30; y < 70; y++)
        {
            image.Pixels.AsSpan((y * 200) + 50, 10).Clear();
        }

        Assert.True(DigitNormaliser.TryNormalise(image, new float[DigitNormaliser.Length], out PixelBox box));
        Assert.Equal(new PixelBox(50, 30, 10, 40), box);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 10_000)]
    [InlineData(10_000, 3)]
    [InlineData(28, 28)]
    public void A_blank_image_of_any_shape_is_no_digit(int width, int height)
    {
        float[] input = [.. Enumerable.Repeat(-1f, DigitNormaliser.Length)];

        Assert.False(DigitNormaliser.TryNormalise(new GrayImage([.. Enumerable.Repeat((byte)200, width * height)], width, height), input, out _));
        Assert.All(input, value => Assert.Equal(-1f, value));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 50)]
    [InlineData(10_000, 2)]
    [InlineData(17, 31)]
    public void An_image_of_any_shape_gives_an_input_in_range(int width, int height)
    {
        Random random = new(8);
        GrayImage image = new([.. Enumerable.Range(0, width * height).Select(i => i % 7 == 0 ? (byte)random.Next(30) : (byte)250)], width, height);
        float[] input = new float[DigitNormaliser.Length];

        if (DigitNormaliser.TryNormalise(image, input, out PixelBox box))
        {
            Assert.All(input, value => Assert.InRange(value, 0, 1));
            Assert.True(box.X >= 0 && box.Y >= 0 && box.Right <= width && box.Bottom <= height, $"{box} is outside {width}x{height}.");
        }
    }

    [Fact]
    public void A_speck_of_dust_does_not_shrink_the_digit()
    {
        using SKBitmap clean = Drawing.Draw(Drawing.Three, 300, 300, new SKRect(40, 40, 160, 200), 14, SKColors.Black, SKColors.White);
        float[] expected = Normalise(Drawing.ToGray(clean));
        using SKCanvas canvas = new(clean);
        using SKPaint dust = new() { Color = SKColors.Black };
        canvas.DrawCircle(280, 285, 3, dust);

        Assert.InRange(MaxDifference(Normalise(Drawing.ToGray(clean)), expected), 0, 0.001);
    }

    private static float[] Normalise(GrayImage image)
    {
        float[] input = new float[DigitNormaliser.Length];
        Assert.True(DigitNormaliser.TryNormalise(image, input, out _), "No ink was found.");
        return input;
    }

    private static float[] Plain(GrayImage image) => [.. image.Pixels.Select(level => level / 255f)];

    private static GrayImage Inverted(GrayImage image) => new([.. image.Pixels.Select(level => (byte)(255 - level))], image.Width, image.Height);

    private static GrayImage Moved(GrayImage image, Random random)
    {
        int width = random.Next(36, 120), height = random.Next(36, 120), left = random.Next(width - 28), top = random.Next(height - 28);
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < 28; y++)
        {
            image.Pixels.AsSpan(y * 28, 28).CopyTo(pixels.AsSpan(((top + y) * width) + left));
        }

        return new GrayImage(pixels, width, height);
    }

    private static GrayImage Enlarged(GrayImage image, int factor)
    {
        int side = 28 * factor;
        return new GrayImage([.. Enumerable.Range(0, side * side).Select(i => image.Pixels[(i / side / factor * 28) + (i % side / factor)])], side, side);
    }

    private static float MaxDifference(float[] first, float[] second) => first.Zip(second, (a, b) => Math.Abs(a - b)).Max();
}
