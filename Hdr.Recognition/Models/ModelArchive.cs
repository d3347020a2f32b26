using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Hdr.Recognition.Models;

/// <summary>The entries of a model.zip.</summary>
internal static class ModelArchive
{
    private const string CardEntry = "hdr/model.json", MetricsEntry = "hdr/metrics.json", HistoryEntry = "hdr/history.json", TestedImagesEntry = "hdr/test-set.bin", LineEntry = "hdr/line.onnx";

    /// <summary>The file that ML.NET keeps the ONNX bytes in, in the folder of the pipeline's step that runs them.</summary>
    private const string OnnxEntry = "OnnxModel";

    /// <summary>Adds what ML.NET knows nothing of to the zip that it wrote.</summary>
    public static void Append(Stream archive, ModelPackage package)
    {
        using ZipArchive zip = new(archive, ZipArchiveMode.Update, leaveOpen: true);
        Add(zip, CardEntry, package.Card, ModelJson.Default.ModelCard);
        Add(zip, MetricsEntry, package.Metrics, ModelJson.Default.ModelMetrics);
        Add(zip, HistoryEntry, package.History, ModelJson.Default.TrainingHistory);
        if (package.LineOnnx is { } line)
        {
            using Stream stream = zip.CreateEntry(LineEntry, CompressionLevel.SmallestSize).Open();
            stream.Write(line);
        }

        if (package.TestedImages is { } images)
        {
            using Stream stream = zip.CreateEntry(TestedImagesEntry, CompressionLevel.SmallestSize).Open();
            TestedImagesFormat.Write(images, stream);
        }
    }

    /// <summary>Reads everything but the pipeline and the tested images.</summary>
    /// <param name="path">Named in errors.</param>
    /// <param name="content">The file's bytes.</param>
    /// <exception cref="ModelFileException">The bytes are no model that this build reads.</exception>
    public static ModelPackage Read(string path, byte[] content) => Read(path, content, zip =>
        new ModelPackage(ReadOnnx(zip), Parse(zip, CardEntry, ModelJson.Default.ModelCard), Parse(zip, MetricsEntry, ModelJson.Default.ModelMetrics), Parse(zip, HistoryEntry, ModelJson.Default.TrainingHistory))
        {
            LineOnnx = ReadLine(zip),
        });

    /// <summary>Reads the networks alone.</summary>
    /// <inheritdoc cref="Read(string, byte[])"/>
    public static ModelNetworks ReadNetworks(string path, byte[] content) => Read(path, content, zip => new ModelNetworks(ReadOnnx(zip), ReadLine(zip)));

    /// <summary>Reads the networks of whole numbers alone; null when the file has none.</summary>
    /// <inheritdoc cref="Read(string, byte[])"/>
    public static byte[]? ReadLine(string path, byte[] content) => Read(path, content, ReadLine);

    /// <summary>Reads the tested images; null when the file has none.</summary>
    /// <param name="path">Named in errors.</param>
    /// <param name="content">The file's bytes.</param>
    /// <exception cref="ModelFileException">The file's tested images can't be read.</exception>
    public static TestedImages? ReadTestedImages(string path, byte[] content)
    {
        try
        {
            using ZipArchive zip = new(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry(TestedImagesEntry) is not { } entry)
            {
                return null;
            }

            using Stream stream = entry.Open();
            return TestedImagesFormat.Read(stream, entry.Length);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new ModelFileException($"The tested images in model file '{path}' can't be read: {exception.Message} Write them anew with: dotnet run -c Release --project Hdr.Model -- evaluate --update", exception);
        }
    }

    private static T Read<T>(string path, byte[] content, Func<ZipArchive, T> read)
    {
        try
        {
            using ZipArchive zip = new(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            CheckFormat(path, zip);
            return read(zip);
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or EndOfStreamException)
        {
            throw ModelFile.Broken(path, exception);
        }
    }

    /// <summary>Looks at the format alone: what else a card of another format has, this build can't know.</summary>
    private static void CheckFormat(string path, ZipArchive zip)
    {
        int format = Parse(zip, CardEntry, ModelJson.Default.ModelFormat).Format;
        if (format is < ModelCard.OldestFormat or > ModelCard.CurrentFormat)
        {
            throw new ModelFileException($"Model file '{path}' has format {format}; this build reads {ModelCard.OldestFormat} to {ModelCard.CurrentFormat}. Train it again, or update the app.");
        }
    }

    private static void Add<T>(ZipArchive zip, string name, T value, JsonTypeInfo<T> type)
    {
        using Stream stream = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
        JsonSerializer.Serialize(stream, value, type);
    }

    private static T Parse<T>(ZipArchive zip, string name, JsonTypeInfo<T> type)
    {
        using Stream stream = (zip.GetEntry(name) ?? throw new InvalidDataException($"There is no entry '{name}'.")).Open();
        return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidDataException($"The entry '{name}' is null.");
    }

    private static byte[]? ReadLine(ZipArchive zip)
    {
        if (zip.GetEntry(LineEntry) is not { } entry)
        {
            return null;
        }

        byte[] onnx = new byte[entry.Length is >= 0 and <= ModelFile.MaxBytes ? entry.Length : throw new InvalidDataException($"The line network says that it has {entry.Length} bytes.")];
        using Stream stream = entry.Open();
        stream.ReadExactly(onnx);
        return onnx;
    }

    private static byte[] ReadOnnx(ZipArchive zip)
    {
        ZipArchiveEntry entry = zip.Entries.SingleOrDefault(candidate => candidate.Name == OnnxEntry)
            ?? throw new InvalidDataException($"There is no entry '{OnnxEntry}'.");
        using BinaryReader reader = new(entry.Open());
        // ML.NET writes the bytes behind their length, a little-endian 32-bit number.
        int length = reader.ReadInt32();
        if (length != entry.Length - sizeof(int) || length is < 0 or > ModelFile.MaxBytes)
        {
            throw new InvalidDataException($"The network must have {entry.Length - sizeof(int)} bytes. Its entry says {length}.");
        }

        byte[] onnx = new byte[length];
        reader.BaseStream.ReadExactly(onnx);
        return onnx;
    }
}
