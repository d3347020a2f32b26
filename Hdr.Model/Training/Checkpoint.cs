using System.Text.Json;
using Hdr.Recognition.Models;
using Hdr.Recognition.Training;

namespace Hdr.Model.Training;

/// <summary>A training on disk, to go on from: a header in JSON, then weights, averaged weights and the optimizer's state as TorchSharp writes them.</summary>
internal static class Checkpoint
{
    private const string Magic = "HandwrittenDigits checkpoint 2";
    private const string CompanionName = "companion";
    private const string Extension = ".checkpoint";

    /// <summary>The checkpoint's place in a workspace.</summary>
    public static string PathIn(string workspace) => new TrainingWorkspace(workspace).Checkpoint;

    /// <summary>Likewise of the training of a companion.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="number">Which companion, from 1.</param>
    public static string OfCompanionIn(string workspace, int number) => Path.Combine(workspace, $"{CompanionName}{number}{Extension}");

    /// <summary>Deletes the checkpoints of all companions, of however many there were.</summary>
    public static void DeleteOfCompanionsIn(string workspace)
    {
        foreach (string path in Directory.Exists(workspace) ? Directory.GetFiles(workspace, $"{CompanionName}*{Extension}") : [])
        {
            File.Delete(path);
        }
    }

    /// <summary>Writes a checkpoint, whole or not at all.</summary>
    public static void Save(TrainingSession session, string path) => CheckpointFile.Write(path, writer => Write(session, writer));

    /// <summary>Puts a new session where the checkpoint's training stood.</summary>
    /// <exception cref="TrainingException">There is no checkpoint, it is broken, or it is of another training.</exception>
    public static void Load(TrainingSession session, string path)
    {
        if (!File.Exists(path))
        {
            throw new TrainingException($"There is no checkpoint '{path}' to resume from; train without --resume.");
        }

        try
        {
            using BinaryReader reader = new(File.OpenRead(path));
            Read(session, reader, path);
        }
        catch (Exception exception) when (exception is not TrainingException)
        {
            throw new TrainingException($"The checkpoint '{path}' is damaged; train without --resume.", exception);
        }
    }

    private static void Write(TrainingSession session, BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(JsonSerializer.Serialize(new Header(session.Identity, session.Step, session.EpochLossSum, session.EpochSeconds, session.History, session.UnmeasuredSeconds)));
        session.Network.save(writer);
        session.Average.Network.save(writer);
        session.Optimizer.save_state_dict(writer);
    }

    private static void Read(TrainingSession session, BinaryReader reader, string path)
    {
        if (reader.ReadString() != Magic)
        {
            throw new TrainingException($"'{path}' is no checkpoint of this version; train without --resume.");
        }

        Header header = JsonSerializer.Deserialize<Header>(reader.ReadString())!;
        if (header.Identity.DescribeDifference(session.Identity) is string difference)
        {
            throw new TrainingException($"The checkpoint '{path}' is of another training ({difference}); train without --resume, or with the options that it was begun with.");
        }

        session.Network.load(reader);
        session.Average.Network.load(reader);
        session.Optimizer.load_state_dict(reader);
        session.Step = header.Step;
        session.EpochLossSum = header.EpochLossSum;
        session.EpochSeconds = header.EpochSeconds;
        session.History.AddRange(header.History);
        session.UnmeasuredSeconds.AddRange(header.UnmeasuredSeconds);
    }

    private sealed record Header(TrainingIdentity Identity, int Step, double EpochLossSum, double EpochSeconds, IReadOnlyList<EpochMetrics> History, IReadOnlyList<double> UnmeasuredSeconds);
}
