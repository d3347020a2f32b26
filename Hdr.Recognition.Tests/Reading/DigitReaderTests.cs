using Hdr.Recognition.Reading;
using Hdr.Recognition.Tests.Support;
using SkiaSharp;

namespace Hdr.Recognition.Tests.Reading;

public sealed class DigitReaderTests : IDisposable
{
    private readonly ShippedReader _shipped = new();

    private DigitReader Reader => _shipped.Reader;

    public void Dispose() => _shipped.Dispose();

    [Fact]
    public void Mnist_images_are_read_as_the_network_was_tested()
    {
        int right = Enumerable.Range(0, 2000).Count(index => Reader.Read(Mnist.Image(index)).Text == $"{Mnist.Label(index)}");

        // A few that are hardly digits are refused, which the network alone can't do.
        Assert.InRange(right, 1978, 2000);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    public void A_drawn_digit_off_centre_in_a_large_image_is_read(SKEncodedImageFormat format)
    {
        foreach ((string strokes, string text) in new[] { (Drawing.Three, "3"), (Drawing.Seven, "7") })
        {
            using SKBitmap bitmap = Drawing.Draw(strokes, 400, 300, new SKRect(290, 30, 370, 140), 9, SKColors.DarkBlue, SKColors.White);
            Assert.Equal(text, Reader.Read(Drawing.Encode(bitmap, format)).Text);
        }
    }

    [Fact]
    public void Digits_side_by_side_are_one_number_and_rows_are_several()
    {
        Page page = new(900, 500);
        int[] upper = [0, 1, 2, 3], lower = [4, 5, 6];
        for (int i = 0; i < upper.Length; i++)
        {
            page.Write(upper[i], 40 + (i * 90), 40, pixelSize: 4);
        }

        for (int i = 0; i < lower.Length; i++)
        {
            page.Write(lower[i], 500 + (i * 90), 300, pixelSize: 4);
        }

        ImageReading reading = Reader.Read(page.Image);

        Assert.Equal($"{Labels(upper)} {Labels(lower)}", reading.Text);
        Assert.All(reading.Numbers, number => Assert.InRange(number.Confidence, 0.5, 1));
    }

    [Fact]
    public void Most_pages_of_random_digits_are_read_without_a_mistake()
    {
        Random random = new(20261122);
        int right = 0;
        for (int trial = 0; trial < 40; trial++)
        {
            Page page = new(1040, 160);
            int[] indices = [.. Enumerable.Range(0, 8).Select(_ => random.Next(Mnist.Count))];
            for (int i = 0; i < indices.Length; i++)
            {
                page.Write(indices[i], 20 + (i * (96 + random.Next(8))), 20 + random.Next(12), pixelSize: 4);
            }

            right += Reader.Read(page.Image).Text.Replace(" ", "", StringComparison.Ordinal) == Labels(indices) ? 1 : 0;
        }

        Assert.InRange(right, 34, 40);
    }

    [Fact]
    public void The_box_of_each_digit_is_where_it_was_written_in_the_source_image()
    {
        // Larger than what is worked on: boxes must come back in the source's pixels.
        Page page = new(3000, 1500);
        page.Write(0, 300, 200, pixelSize: 20);
        page.Write(1, 1000, 200, pixelSize: 20);
        using SKBitmap bitmap = new(new SKImageInfo(3000, 1500, SKColorType.Gray8, SKAlphaType.Opaque));
        page.Image.Pixels.CopyTo(bitmap.GetPixelSpan());

        ImageReading reading = Reader.Read(Drawing.Encode(bitmap, SKEncodedImageFormat.Png));

        Assert.Equal((3000, 1500), (reading.Width, reading.Height));
        DigitReading[] digits = [.. reading.Numbers.SelectMany(number => number.Digits)];
        Assert.Equal(2, digits.Length);
        foreach ((DigitReading digit, int left) in digits.Zip([300, 1000]))
        {
            Assert.InRange(digit.Box.Height, 390, 420);
            Assert.InRange(digit.Box.X, left, left + 280);
            Assert.InRange(digit.Box.Right, left + 280, left + 560);
            Assert.InRange(digit.Box.Y, 200 + 20, 200 + 160);
        }
    }

    [Fact]
    public void Two_hundred_digits_are_read_on_one_page()
    {
        Page page = new(1600, 1200);
        int[] indices = [.. Enumerable.Range(100, 200)];
        for (int i = 0; i < indices.Length; i++)
        {
            page.Write(indices[i], 20 + (i % 20 * 74), 10 + (i / 20 * 110), pixelSize: 3);
        }

        string[] rows = Reader.Read(page.Image).Text.Split(' ');

        int right = rows.Zip(indices.Chunk(20), (row, expected) => row == Labels(expected) ? 1 : 0).Sum();
        Assert.Equal(10, rows.Length);
        Assert.InRange(right, 7, 10);
    }

    [Fact]
    public void A_blank_image_has_no_text_and_no_confidence()
    {
        ImageReading reading = Reader.Read(new Page(400, 300).Image);

        Assert.Empty(reading.Numbers);
        Assert.Equal(("", 0f), (reading.Text, reading.Confidence));
    }

    [Fact]
    public void A_digit_says_what_the_network_saw_and_its_ten_scores()
    {
        DigitReading digit = Assert.Single(Assert.Single(Reader.Read(Mnist.Image(0)).Numbers).Digits);

        Assert.Equal(Mnist.Image(0).Pixels.Select(level => level / 255f), digit.Input);
        Assert.Equal(10, digit.Scores.Count);
        Assert.Equal(digit.Scores.Max(), digit.Confidence);
        Assert.Equal(1, digit.Scores.Sum(), 1e-4);
    }

    private static string Labels(IEnumerable<int> indices) => string.Concat(indices.Select(Mnist.Label));
}
