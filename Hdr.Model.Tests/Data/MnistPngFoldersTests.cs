using System.Buffers.Binary;
using Hdr.Model.Data;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Images;

namespace Hdr.Model.Tests.Data;

public sealed class MnistPngFoldersTests : IDisposable
{
    private const int Count = 40;

    private readonly TemporaryFolder _folder = new();
    private readonly MnistSplit _split = CreateSplit(Mnist.Training.First(Count));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_original_files_begin_with_a_five_and_a_seven()
    {
        Assert.Equal((60_000, 5), (Mnist.Training.Count, (int)Mnist.Training.Labels[0]));
        Assert.Equal((10_000, 7), (Mnist.Test.Count, (int)Mnist.Test.Labels[0]));
    }

    [Fact]
    public void Each_image_is_a_png_with_its_pixels_in_the_folder_of_its_digit()
    {
        Assert.Equal(Count, Write());
        for (int index = 0; index < Count; index++)
        {
            GrayImage image = ImageDecoder.Decode(File.ReadAllBytes(PathOf(index)));
            Assert.Equal(_split.GetImage(index).ToArray(), image.Pixels);
        }

        Assert.Equal(Count, Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_second_run_writes_only_what_is_missing_or_empty_and_clears_leftovers()
    {
        Write();
        string leftover = Path.Combine(Path.GetDirectoryName(PathOf(0))!, ".00000.png.tmp");
        File.WriteAllText(leftover, "half an image");
        File.WriteAllText(PathOf(1), "kept as it is");
        File.Delete(PathOf(2));
        File.WriteAllBytes(PathOf(3), []);

        Assert.Equal(2, Write());
        Assert.False(File.Exists(leftover));
        Assert.Equal("kept as it is", File.ReadAllText(PathOf(1)));
        Assert.NotEmpty(File.ReadAllBytes(PathOf(2)));
        Assert.NotEmpty(File.ReadAllBytes(PathOf(3)));
    }

    [Fact]
    public void A_cancelled_run_leaves_whole_files_that_the_next_run_keeps()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => MnistPngFolders.Write([_split], _folder.Path, null, source.Token));
        int left = Directory.GetFiles(_folder.Path, "*.png", SearchOption.AllDirectories).Length;
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.tmp", SearchOption.AllDirectories));
        Assert.Equal(Count - left, Write());
    }

    [Fact]
    public void Progress_ends_at_all_files()
    {
        PngFolderProgress last = default;
        MnistPngFolders.Write([_split], _folder.Path, progress => last = progress, TestContext.Current.CancellationToken);
        Assert.Equal(new PngFolderProgress(Count, Count), last);
    }

    [Fact]
    public void A_few_files_are_not_complete_folders()
    {
        Write();
        Assert.False(MnistPngFolders.AreComplete(new DataFolder(_folder.Path)));
    }

    private int Write() => MnistPngFolders.Write([_split], _folder.Path, null, TestContext.Current.CancellationToken);

    private string PathOf(int index) => _folder["train", $"{_split.GetLabel(index)}", $"{index:D5}.png"];

    private static MnistSplit CreateSplit(LabelledImages images)
    {
        byte[] imageFile = [.. new byte[16], .. images.Pixels];
        BinaryPrimitives.WriteInt32BigEndian(imageFile.AsSpan(4), images.Count);
        return new MnistSplit("train", imageFile, [.. new byte[8], .. images.Labels]);
    }
}
