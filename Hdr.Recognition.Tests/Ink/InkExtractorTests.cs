using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Tests.Support;
using SkiaSharp;

namespace Hdr.Recognition.Tests.Ink;

public sealed class InkExtractorTests
{
    private static readonly SKRect Box = new(120, 60, 260, 240);

    [Theory]
    [InlineData(0, 255)]
    [InlineData(255, 0)]
    [InlineData(90, 200)]
    [InlineData(200, 90)]
    public void The_strokes_are_the_ink_whichever_is_darker(byte ink, byte paper)
    {
        InkImage found = Extract(Draw(ink, paper))!;

        AssertInkIsWhere(found, Extract(Draw(0, 255))!, maxWrongShare: 0.002);
    }

    [Fact]
    public void Light_that_falls_from_one_side_is_not_ink()
    {
        GrayImage shaded = Draw(40, 230);
        for (int i = 0; i < shaded.Pixels.Length; i++)
        {
            // The right edge gets 45 % of the left edge's light: its paper is as dark as pencil on the left.
            shaded.Pixels[i] = (byte)(shaded.Pixels[i] * (1 - (0.55 * (i % shaded.Width) / shaded.Width)));
        }

        AssertInkIsWhere(Extract(shaded)!, Extract(Draw(0, 255))!, maxWrongShare: 0.01);
    }

    [Fact]
    public void Noise_is_not_ink()
    {
        InkImage found = Extract(WithNoise(Draw(60, 190), deviation: 8, seed: 5))!, expected = Extract(Draw(0, 255))!;

        AssertInkIsWhere(found, expected, maxWrongShare: 0.01);
        int paper = expected.Pixels.Count(level => level == 0), smudged = expected.Pixels.Zip(found.Pixels).Count(pair => pair.First == 0 && pair.Second > 0);
        Assert.InRange((double)smudged / paper, 0, 0.01);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(128, 0)]
    [InlineData(255, 0)]
    [InlineData(128, 3)]
    [InlineData(200, 12)]
    [InlineData(128, 30)]
    public void A_blank_page_has_no_ink(byte level, double noise)
    {
        GrayImage blank = WithNoise(new GrayImage([.. Enumerable.Repeat(level, 300 * 200)], 300, 200), noise, seed: 6);

        Assert.Null(Extract(blank));
    }

    [Fact]
    public void A_blank_page_in_the_evening_light_has_no_ink()
    {
        byte[] pixels = [.. Enumerable.Range(0, 300 * 200).Select(i => (byte)(220 - (i % 300 / 3) - (i / 300 / 4)))];

        Assert.Null(Extract(WithNoise(new GrayImage(pixels, 300, 200), deviation: 2, seed: 7)));
    }

    [Theory]
    [InlineData(0, 255, 0)]
    [InlineData(60, 190, 8)]
    [InlineData(100, 140, 3)]
    public void Beside_strokes_little_stands_out_to_the_other_side(byte ink, byte paper, double noise)
    {
        InkImage found = Extract(WithNoise(Draw(ink, paper), noise, seed: 8))!;

        Assert.InRange(found.Reversal, 0, 0.1);
        Assert.InRange(found.Contrast, 0.6 * (paper - ink), paper - ink);
    }

    /// <summary>In the middle of what is wider than strokes are, it is taken for the paper.</summary>
    [Fact]
    public void A_disc_leaves_paper_that_stands_out_to_the_other_side()
    {
        Assert.InRange(Extract(WithNoise(Drawing.Disc(300, 260, 75), deviation: 2, seed: 9))!.Reversal, 0.5, 2);
    }

    private static InkImage? Extract(GrayImage image) => InkExtractor.Extract(image);

    private static GrayImage Draw(byte ink, byte paper)
    {
        using SKBitmap bitmap = Drawing.Draw(Drawing.Three, 400, 300, Box, 14, new SKColor(ink, ink, ink), new SKColor(paper, paper, paper));
        return Drawing.ToGray(bitmap);
    }

    private static GrayImage WithNoise(GrayImage image, double deviation, int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < image.Pixels.Length; i++)
        {
            // The sum of twelve uniform numbers is close to normal, with a deviation of 1.
            double normal = Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
            image.Pixels[i] = (byte)Math.Clamp(image.Pixels[i] + (deviation * normal), 0, 255);
        }

        return image;
    }

    private static void AssertInkIsWhere(InkImage actual, InkImage expected, double maxWrongShare)
    {
        int wrong = actual.Pixels.Zip(expected.Pixels).Count(pair => pair.First > 127 != pair.Second > 127);
        Assert.InRange((double)wrong / actual.Pixels.Length, 0, maxWrongShare);
        Assert.InRange(expected.Pixels.Count(level => level > 127), 4000, 20_000);
    }
}
