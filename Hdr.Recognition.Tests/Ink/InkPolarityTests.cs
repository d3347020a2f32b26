using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Tests.Support;
using SkiaSharp;

namespace Hdr.Recognition.Tests.Ink;

public sealed class InkPolarityTests
{
    [Fact]
    public void A_digit_cut_out_to_its_very_edges_is_still_told_from_its_paper()
    {
        // A 1 cut to its edges is a white rectangle on nothing: nobody can tell.
        int[] indices = [.. Enumerable.Range(0, 500).Where(index => Mnist.Label(index) != 1)];
        int wrong = 0;
        foreach (int index in indices)
        {
            GrayImage cropped = Cropped(Mnist.Image(index)), inverted = new([.. cropped.Pixels.Select(level => (byte)(255 - level))], cropped.Width, cropped.Height);
            wrong += (InkPolarity.IsInkLight(cropped) ? 0 : 1) + (InkPolarity.IsInkLight(inverted) ? 1 : 0);
        }

        Assert.InRange(wrong / (2.0 * indices.Length), 0, 0.02);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_frame_along_the_edge_is_not_the_paper(bool isInkLight)
    {
        (SKColor ink, SKColor paper) = isInkLight ? (SKColors.White, SKColors.Black) : (SKColors.Black, SKColors.White);
        using SKBitmap bitmap = Drawing.Draw(Drawing.Three, 300, 300, new SKRect(100, 80, 200, 220), 12, ink, paper);
        using SKCanvas canvas = new(bitmap);
        using SKPaint frame = new() { Color = ink, IsStroke = true, StrokeWidth = 16 };
        canvas.DrawRect(0, 0, 300, 300, frame);

        Assert.Equal(isInkLight, InkPolarity.IsInkLight(Drawing.ToGray(bitmap)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_shadow_over_most_of_the_page_does_not_turn_it_round(bool isInkLight)
    {
        (SKColor ink, SKColor paper) = isInkLight ? (SKColors.White, new SKColor(90, 90, 90)) : (SKColors.Black, new SKColor(200, 200, 200));
        using SKBitmap bitmap = Drawing.Draw(Drawing.Three, 400, 300, new SKRect(40, 40, 140, 200), 12, ink, paper);
        GrayImage image = Drawing.ToGray(bitmap);
        for (int i = 0; i < image.Pixels.Length; i++)
        {
            image.Pixels[i] = i % 400 > 160 ? (byte)(image.Pixels[i] / 2) : image.Pixels[i];
        }

        Assert.Equal(isInkLight, InkPolarity.IsInkLight(image));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Paper_of_another_tone_along_a_line_of_digits_does_not_turn_it_round(bool isInkLight)
    {
        (SKColor ink, SKColor paper, byte strip) = isInkLight ? (new SKColor(170, 170, 170), new SKColor(115, 115, 115), (byte)55) : (new SKColor(85, 85, 85), new SKColor(140, 140, 140), (byte)200);
        using SKBitmap bitmap = Drawing.Draw(Drawing.Three, 30, 50, new SKRect(6, 16, 24, 46), 5, ink, paper);
        GrayImage digit = Drawing.ToGray(bitmap);
        byte[] pixels = [.. Enumerable.Range(0, 50).SelectMany(y => Enumerable.Repeat(digit.Pixels.AsSpan(y * 30, 30).ToArray(), 5)).SelectMany(row => row)];
        pixels.AsSpan(0, 10 * 150).Fill(strip);

        Assert.Equal(isInkLight, InkPolarity.IsInkLight(new GrayImage(pixels, 150, 50)));
    }

    private static GrayImage Cropped(GrayImage image)
    {
        PixelBox box = new InkImage(image.Pixels, image.Width, image.Height).Bounds(level: 128)!.Value;
        byte[] pixels = [.. Enumerable.Range(0, box.Height).SelectMany(y => image.Pixels.AsSpan(((box.Y + y) * image.Width) + box.X, box.Width).ToArray())];
        return new GrayImage(pixels, box.Width, box.Height);
    }
}
