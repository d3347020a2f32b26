using System.IO.Compression;
using Hdr.Model.Data;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Data;

public sealed class MnistFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => _folder[MnistFile.TestLabels.Name];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_files_in_the_repository_are_the_originals()
    {
        foreach (MnistFile file in (MnistFile[])[MnistFile.TrainingImages, MnistFile.TrainingLabels, MnistFile.TestImages, MnistFile.TestLabels])
        {
            Assert.Equal(file.Length, file.Read(Mnist.Data.Idx).Length);
        }
    }

    [Fact]
    public void A_missing_file_is_named_with_the_way_to_get_it_back() => AssertRefused("is missing");

    [Fact]
    public void A_changed_byte_is_found_by_the_checksum()
    {
        byte[] content = MnistFile.TestLabels.Read(Mnist.Data.Idx);
        content[5_000] ^= 1;
        Compress(content);
        AssertRefused(MnistFile.TestLabels.Sha256);
    }

    [Fact]
    public void A_file_cut_off_is_refused()
    {
        byte[] compressed = File.ReadAllBytes(Path.Combine(Mnist.Data.Idx, MnistFile.TestLabels.Name));
        File.WriteAllBytes(FilePath, compressed[..(compressed.Length / 2)]);
        AssertRefused("is damaged");
    }

    [Fact]
    public void More_content_than_expected_is_refused()
    {
        Compress([.. MnistFile.TestLabels.Read(Mnist.Data.Idx), 7]);
        AssertRefused("more than 10008 bytes");
    }

    [Fact]
    public void Text_in_place_of_gzip_is_refused()
    {
        File.WriteAllText(FilePath, "version https://git-lfs.github.com/spec/v1");
        AssertRefused("no gzip file");
    }

    private void Compress(byte[] content)
    {
        using GZipStream stream = new(File.Create(FilePath), CompressionLevel.Fastest);
        stream.Write(content);
    }

    private void AssertRefused(string why)
    {
        DataException exception = Assert.Throws<DataException>(() => MnistFile.TestLabels.Read(_folder.Path));
        Assert.Contains(FilePath, exception.Message, StringComparison.Ordinal);
        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        Assert.Contains("git checkout -- mnist-images/idx", exception.Message, StringComparison.Ordinal);
    }
}
