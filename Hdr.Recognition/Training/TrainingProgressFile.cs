using System.Text.Json;
using Hdr.Recognition.Files;

namespace Hdr.Recognition.Training;

/// <summary>Reads and writes <c>training.json</c>.</summary>
public static class TrainingProgressFile
{
    /// <summary>A larger file is none of ours.</summary>
    internal const int MaxLength = 1 << 20;

    private const string NextStep = "The next training writes it anew.";

    /// <summary>Reads how a training stands.</summary>
    /// <returns>Null where there is no such file.</returns>
    /// <exception cref="TrainingProgressException">The file can't be used.</exception>
    public static TrainingProgress? Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(ReadAllBytes(path), TrainingProgressJson.Default.TrainingProgress) is { } progress && IsSound(progress)
                ? progress
                : throw new TrainingProgressException($"'{path}' is no progress of a training that this build reads. {NextStep}");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new TrainingProgressException($"'{path}' can't be read: {exception.Message} {NextStep}", exception);
        }
    }

    /// <summary>Writes how a training stands: whole or not at all. It is not forced onto the disk: after a power failure nobody wants it.</summary>
    /// <exception cref="IOException">The file can't be written; what was there is still there.</exception>
    public static void Save(TrainingProgress progress, string path) =>
        AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(progress, TrainingProgressJson.Default.TrainingProgress), mustReachDisk: false);

    private static byte[] ReadAllBytes(string path)
    {
        // Shared for deletion too, so that on Windows the trainer can replace it meanwhile.
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > MaxLength)
        {
            throw new TrainingProgressException($"'{path}' has {stream.Length} bytes; {MaxLength} are the most. {NextStep}");
        }

        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static bool IsSound(TrainingProgress progress) =>
        progress is { Format: TrainingProgress.CurrentFormat, Seed: >= 0, EpochCount: > 0, Epoch: >= 0, Batch: >= 0, BatchCount: >= 0, Step: >= 0, StepCount: >= 0, Epochs.Count: <= TrainingProgress.MaxEpochs }
        && Enum.IsDefined(progress.State)
        && progress.Epochs.All(epoch => epoch is not null);
}
