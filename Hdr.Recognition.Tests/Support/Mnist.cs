using System.IO.Compression;
using Hdr.Recognition.Images;

namespace Hdr.Recognition.Tests.Support;

/// <summary>MNIST's test images, from the repository.</summary>
internal static class Mnist
{
    private const int ImageHeader = 16, LabelHeader = 8, Side = 28;
    private static readonly Lazy<byte[]> Images = new(() => Read("t10k-images-idx3-ubyte.gz")), Labels = new(() => Read("t10k-labels-idx1-ubyte.gz"));

    public static int Count => Labels.Value.Length - LabelHeader;

    public static GrayImage Image(int index) => new(Images.Value.AsSpan(ImageHeader + (index * Side * Side), Side * Side).ToArray(), Side, Side);

    public static int Label(int index) => Labels.Value[LabelHeader + index];

    private static byte[] Read(string name)
    {
        using GZipStream file = new(File.OpenRead(Repository.File("mnist-images", "idx", name)), CompressionMode.Decompress);
        using MemoryStream content = new();
        file.CopyTo(content);
        return content.ToArray();
    }
}
