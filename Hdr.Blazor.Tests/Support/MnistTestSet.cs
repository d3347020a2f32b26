using System.IO.Compression;

namespace Hdr.Blazor.Tests.Support;

/// <summary>MNIST's test images as they are in the repository, read without any code of the product.</summary>
public static class MnistTestSet
{
    public const int Side = 28;
    private const int ImageHeaderBytes = 16;
    private const int LabelHeaderBytes = 8;

    private static readonly Lazy<byte[]> Images = new(() => Unzip("t10k-images-idx3-ubyte.gz"));
    private static readonly Lazy<byte[]> Labels = new(() => Unzip("t10k-labels-idx1-ubyte.gz"));

    /// <summary>Shape [28, 28], row-major, 0 (paper) to 255 (ink).</summary>
    public static byte[] Pixels(int index) => Images.Value.AsSpan(ImageHeaderBytes + (index * Side * Side), Side * Side).ToArray();

    public static int Label(int index) => Labels.Value[LabelHeaderBytes + index];

    private static byte[] Unzip(string name)
    {
        using GZipStream zip = new(File.OpenRead(RepositoryFolder.File("mnist-images", "idx", name)), CompressionMode.Decompress);
        using MemoryStream content = new();
        zip.CopyTo(content);
        return content.ToArray();
    }
}
