using System.Text.Json;
using Hdr.Recognition.Files;

namespace Hdr.Recognition.Techniques;

/// <summary>Reads and writes <c>comparison.json</c>.</summary>
public static class ComparisonFile
{
    /// <summary>A larger file is none of ours.</summary>
    private const int MaxLength = 1 << 20;

    /// <summary>Reads a comparison.</summary>
    /// <exception cref="ComparisonFileException">There is no such file, or it can't be used.</exception>
    public static TechniqueComparison Load(string path)
    {
        TechniqueComparison? comparison;
        try
        {
            FileInfo file = new(path);
            if (file.Length > MaxLength)
            {
                throw new ComparisonFileException($"Comparison '{path}' has {file.Length} bytes; {MaxLength} are the most. Make it again with 'compare'.");
            }

            comparison = JsonSerializer.Deserialize(File.ReadAllBytes(path), ComparisonJson.Default.TechniqueComparison);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ComparisonFileException($"Comparison '{path}' can't be read: {exception.Message} Make it with 'compare'.", exception);
        }

        return comparison is { Format: TechniqueComparison.CurrentFormat }
            ? comparison
            : throw new ComparisonFileException($"Comparison '{path}' has format {comparison?.Format}; this build reads {TechniqueComparison.CurrentFormat}. Make it again with 'compare'.");
    }

    /// <summary>Writes a comparison: whole or not at all.</summary>
    /// <exception cref="IOException">The file can't be written; what was there is still there.</exception>
    public static void Save(TechniqueComparison comparison, string path) => AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(comparison, ComparisonJson.Default.TechniqueComparison));
}
