using System.Buffers.Binary;
using System.IO.Compression;
using Hdr.Recognition.Models;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Models;

public sealed class TestedImagesTests : IDisposable
{
    private const string Entry = "hdr/test-set.bin";
    private const int HeaderLength = 24;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_saved_is_what_is_loaded_bit_by_bit()
    {
        TestedImages saved = TestedSets.Random(count: 37, seed: 3);

        TestedImages loaded = ModelPackage.LoadWithTestedImages(Save(saved)).TestedImages!;

        Assert.Equal(saved.Labels.ToArray(), loaded.Labels.ToArray());
        Assert.Equal(saved.Scores.ToArray(), loaded.Scores.ToArray());
        Assert.Equal(saved.Pixels.ToArray(), loaded.Pixels.ToArray());
    }

    [Fact]
    public void Rows_are_those_of_their_image()
    {
        TestedImages images = TestedSets.Random(count: 5, seed: 4);

        Assert.Equal(images.Scores.ToArray()[30..40], images.GetScores(3).ToArray());
        Assert.Equal(images.Pixels.ToArray()[(3 * 784)..(4 * 784)], images.GetPixels(3).ToArray());
        Assert.Equal(images.GetScores(3).ToArray().Max(), images.GetScores(3).Span[images.GetPredictedLabel(3)]);
    }

    [Fact]
    public void A_file_without_them_is_read_all_the_same_and_plain_loading_leaves_them_out()
    {
        Assert.Null(ModelPackage.LoadWithTestedImages(Save(images: null)).TestedImages);
        Assert.Null(ModelPackage.Load(Save(TestedSets.Random(count: 2, seed: 5))).TestedImages);
    }

    [Theory]
    [InlineData(0, 1, "Field 0")]
    [InlineData(4, 2, "Field 1")]
    [InlineData(8, 4, "must have")]
    [InlineData(8, 0, "0")]
    [InlineData(8, -1, "-1")]
    [InlineData(8, int.MaxValue, "2147483647")]
    [InlineData(12, 27, "Field 3")]
    [InlineData(16, 29, "Field 4")]
    [InlineData(20, 11, "Field 5")]
    public void A_header_that_says_something_else_is_refused(int offset, int value, string part)
    {
        string path = Save(TestedSets.Random(count: 3, seed: 6));
        Change(path, bytes => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(offset), value));

        ModelFileException trouble = Assert.Throws<ModelFileException>(() => ModelPackage.LoadWithTestedImages(path));

        Assert.Contains(part, trouble.Message, StringComparison.Ordinal);
        Assert.Contains("evaluate --update", trouble.Message, StringComparison.Ordinal);
        Assert.Equal(0.5, ModelPackage.Load(path).Metrics.Accuracy);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(-0.1f)]
    [InlineData(1.5f)]
    public void A_score_that_is_no_probability_is_refused(float score)
    {
        string path = Save(TestedSets.Random(count: 3, seed: 7));
        Change(path, bytes => BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(HeaderLength + 3), score));

        Assert.Throws<ModelFileException>(() => ModelPackage.LoadWithTestedImages(path));
    }

    [Fact]
    public void A_label_that_is_no_digit_is_refused()
    {
        string path = Save(TestedSets.Random(count: 3, seed: 8));
        Change(path, bytes => bytes[HeaderLength] = 10);

        Assert.Throws<ModelFileException>(() => ModelPackage.LoadWithTestedImages(path));
    }

    [Fact]
    public void A_million_images_that_a_header_promises_cost_next_to_nothing()
    {
        string path = Save(TestedSets.Random(count: 1, seed: 9));
        Change(path, bytes => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), 1_000_000));
        _ = Assert.Throws<ModelFileException>(() => ModelPackage.LoadWithTestedImages(path));

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ModelFileException>(() => ModelPackage.LoadWithTestedImages(path));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void Buffers_that_do_not_fit_each_other_are_refused_with_both_numbers()
    {
        Assert.Contains("10 scores. Was 9", Assert.Throws<ArgumentException>(() => new TestedImages(new byte[1], new float[9], new byte[784])).Message, StringComparison.Ordinal);
        Assert.Contains("784 pixels. Was 783", Assert.Throws<ArgumentException>(() => new TestedImages(new byte[1], new float[10], new byte[783])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new TestedImages([], [], []));
    }

    private string Save(TestedImages? images)
    {
        string path = _folder.File("model.zip");
        (TestModel.Around(TinyNetwork.Saying(1)) with { TestedImages = images }).Save(path);
        return path;
    }

    private static void Change(string path, Action<byte[]> change)
    {
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Update);
        using Stream stream = zip.GetEntry(Entry)!.Open();
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        change(bytes);
        stream.Position = 0;
        stream.Write(bytes);
    }
}
