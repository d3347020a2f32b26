using Hdr.Model.Data;
using Hdr.Model.Tests.Support;
using SkiaSharp;

namespace Hdr.Model.Tests.Data;

public sealed class LabelledImageFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_test_image_of_mnist_comes_back_byte_for_byte_in_its_order()
    {
        LabelledImages expected = Mnist.Test.First(2_000);
        expected.WriteFolders(_folder.Path);

        ImageFolderContent content = Read();

        Assert.Empty(content.Rejected);
        Assert.Equal(expected.Labels, content.Images.Labels);
        Assert.Equal(expected.Files, content.Images.Files);
        Assert.Equal(expected.ComputeChecksum(), content.Images.ComputeChecksum());
    }

    [Fact]
    public void Names_that_are_no_numbers_are_ordered_by_class_and_name()
    {
        Draw("3/b.png", SKEncodedImageFormat.Png, 28);
        Draw("3/a.png", SKEncodedImageFormat.Png, 28);
        Draw("1/c.png", SKEncodedImageFormat.Png, 28);
        Assert.Equal(["1/c.png", "3/a.png", "3/b.png"], Read().Images.Files);
    }

    [Fact]
    public void Images_of_any_size_and_format_become_the_same_input()
    {
        Draw("1/small.png", SKEncodedImageFormat.Png, 120);
        Draw("1/large.webp", SKEncodedImageFormat.Webp, 600);
        Draw("1/photo.jpg", SKEncodedImageFormat.Jpeg, 300);

        LabelledImages images = Read().Images;

        Assert.Equal(3, images.Count);
        double movedByAPixel = Difference(images.GetPixels(0)[1..], images.GetPixels(0)[..^1]);
        for (int index = 1; index < images.Count; index++)
        {
            double difference = Difference(images.GetPixels(0), images.GetPixels(index));
            Assert.True(difference < movedByAPixel / 2, $"{images.Files[index]} differs from {images.Files[0]} by {difference} a pixel; moved by one pixel it would by {movedByAPixel}.");
        }
    }

    [Fact]
    public void Blank_and_unreadable_files_are_rejected_with_a_reason_and_the_rest_go_on()
    {
        Draw("1/good.png", SKEncodedImageFormat.Png, 40);
        Draw("2/blank.png", SKEncodedImageFormat.Png, 40, blank: true);
        File.WriteAllText(_folder["2", "text.png"], "not an image");
        File.WriteAllText(_folder["2", ".hidden"], "passed over");

        ImageFolderContent content = Read();

        Assert.Equal(["1/good.png"], content.Images.Files);
        Assert.Equal(["2/blank.png", "2/text.png"], content.Rejected.Select(rejected => rejected.Path));
        Assert.Equal("The image is blank.", content.Rejected[0].Reason);
        Assert.NotEmpty(content.Rejected[1].Reason);
    }

    [Fact]
    public void A_folder_without_digits_says_what_was_expected()
    {
        DataException exception = Assert.Throws<DataException>(() => Read());
        Assert.Contains(_folder.Path, exception.Message, StringComparison.Ordinal);
        Assert.Contains("folders 0 to 9", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_nothing_readable_names_the_first_file()
    {
        Directory.CreateDirectory(_folder["4"]);
        File.WriteAllText(_folder["4", "a.png"], "no");
        Assert.Contains("4/a.png", Assert.Throws<DataException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_and_test_folders_are_found_inside()
    {
        Directory.CreateDirectory(_folder["train", "0"]);
        Assert.Equal(new ImageFolderLayout(_folder["train"], null), ImageFolderLayout.Of(_folder.Path));
        Directory.CreateDirectory(_folder["test", "9"]);
        Assert.Equal(_folder["test"], ImageFolderLayout.Of(_folder.Path).Test);
        Assert.Throws<DataException>(() => ImageFolderLayout.Of(_folder["nowhere"]));
    }

    private ImageFolderContent Read() => LabelledImageFolder.Read(_folder.Path, "test", TestContext.Current.CancellationToken);

    /// <summary>Mean absolute difference of pixels, 0 to 255.</summary>
    private static double Difference(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        double sum = 0;
        for (int pixel = 0; pixel < left.Length; pixel++)
        {
            sum += Math.Abs(left[pixel] - right[pixel]);
        }

        return sum / left.Length;
    }

    /// <summary>A 7 of thick strokes, dark on light.</summary>
    private void Draw(string file, SKEncodedImageFormat format, int side, bool blank = false)
    {
        using SKBitmap bitmap = new(side, side);
        using SKCanvas canvas = new(bitmap);
        canvas.Clear(SKColors.White);
        if (!blank)
        {
            using SKPaint ink = new() { Color = SKColors.Black, StrokeWidth = side * 0.12f, IsAntialias = true };
            canvas.DrawLine(side * 0.3f, side * 0.25f, side * 0.65f, side * 0.25f, ink);
            canvas.DrawLine(side * 0.6f, side * 0.25f, side * 0.4f, side * 0.8f, ink);
        }

        string path = _folder[file];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using SKData encoded = bitmap.Encode(format, 95);
        File.WriteAllBytes(path, encoded.ToArray());
    }
}
