using System.IO.Compression;
using System.Security.Cryptography;

namespace Hdr.Model.Data;

/// <summary>One of MNIST's four files, compressed as gzip, known by the checksum of its content.</summary>
/// <param name="Name">The file's name in <c>mnist-images/idx</c>.</param>
/// <param name="Length">Bytes of the uncompressed content.</param>
/// <param name="Sha256">SHA-256 of the uncompressed content, in lower-case hexadecimal.</param>
internal sealed record MnistFile(string Name, int Length, string Sha256)
{
    public static MnistFile TrainingImages { get; } = new("train-images-idx3-ubyte.gz", 47_040_016, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db");

    public static MnistFile TrainingLabels { get; } = new("train-labels-idx1-ubyte.gz", 60_008, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5");

    public static MnistFile TestImages { get; } = new("t10k-images-idx3-ubyte.gz", 7_840_016, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7");

    public static MnistFile TestLabels { get; } = new("t10k-labels-idx1-ubyte.gz", 10_008, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    /// <summary>Reads the content and checks it.</summary>
    /// <param name="folder">The folder <c>idx</c>.</param>
    /// <exception cref="DataException">The file is missing or is not what it was.</exception>
    public byte[] Read(string folder)
    {
        string path = Path.Combine(folder, Name);
        byte[] content = Decompress(path);
        string actual = Convert.ToHexStringLower(SHA256.HashData(content));
        return actual == Sha256 ? content : throw Damaged(path, $"its content has SHA-256 {actual}, not {Sha256}");
    }

    private static DataException Damaged(string path, string how, Exception? cause = null) =>
        new($"The MNIST file '{path}' is damaged ({how}); get it back with: git checkout -- mnist-images/idx", cause);

    private byte[] Decompress(string path)
    {
        byte[] content = new byte[Length];
        try
        {
            using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
            stream.ReadExactly(content);
            return stream.ReadByte() < 0 ? content : throw Damaged(path, $"it holds more than {Length} bytes");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataException($"The MNIST file '{path}' is missing; get it back with: git checkout -- mnist-images/idx", exception);
        }
        catch (EndOfStreamException exception)
        {
            throw Damaged(path, $"it holds less than {Length} bytes", exception);
        }
        catch (InvalidDataException exception)
        {
            throw Damaged(path, "it is no gzip file", exception);
        }
    }
}
