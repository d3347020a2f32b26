using System.Text.Json;
using Hdr.Model.Training;

namespace Hdr.Model.Lines;

/// <summary>A line network's training on disk, to go on from: a header in JSON, then weights, averaged weights and the optimizer's state as TorchSharp writes them.</summary>
internal static class LineCheckpoint
{
    private const string Magic = "HandwrittenDigits line checkpoint 2", Name = "lines", Extension = ".checkpoint";

    /// <summary>The checkpoint's place in a workspace.</summary>
    /// <param name="workspace">The folder.</param>
    /// <param name="place">Of the network among those of the model, from 0.</param>
    public static string PathIn(string workspace, int place) => Path.Combine(workspace, $"{Name}{place + 1}{Extension}");

    /// <summary>Deletes the checkpoints of all networks, of however many there were.</summary>
    public static void DeleteIn(string workspace)
    {
        foreach (string path in Directory.Exists(workspace) ? Directory.GetFiles(workspace, $"{Name}*{Extension}") : [])
        {
            File.Delete(path);
        }
    }

    /// <summary>Writes a checkpoint, whole or not at all.</summary>
    /// <param name="session">What to keep.</param>
    /// <param name="checksum">Of the digits that the numbers are written with.</param>
    /// <param name="path">The file.</param>
    public static void Save(LineSession session, string checksum, string path) => CheckpointFile.Write(path, writer =>
    {
        writer.Write(Magic);
        writer.Write(JsonSerializer.Serialize(new Header(session.Recipe, session.Random.Seed, checksum, session.Round)));
        session.Network.save(writer);
        session.Average.save(writer);
        session.Optimizer.save_state_dict(writer);
    });

    /// <summary>Puts a new session where the checkpoint's training stood.</summary>
    /// <exception cref="TrainingException">The checkpoint is broken, or it is of another training.</exception>
    public static void Load(LineSession session, string checksum, string path)
    {
        try
        {
            using BinaryReader reader = new(File.OpenRead(path));
            Read(session, checksum, reader, path);
        }
        catch (Exception exception) when (exception is not TrainingException)
        {
            throw new TrainingException($"The checkpoint '{path}' is damaged; train without --resume.", exception);
        }
    }

    private static void Read(LineSession session, string checksum, BinaryReader reader, string path)
    {
        bool isOurs = reader.ReadString() == Magic;
        Header? header = isOurs ? JsonSerializer.Deserialize<Header>(reader.ReadString()) : null;
        if (header is null || header.Recipe != session.Recipe || header.Seed != session.Random.Seed || header.DataChecksum != checksum)
        {
            throw new TrainingException($"The checkpoint '{path}' is of another training; train without --resume, or with the options that it was begun with.");
        }

        session.Network.load(reader);
        session.Average.load(reader);
        session.Optimizer.load_state_dict(reader);
        session.Round = header.Round;
    }

    private sealed record Header(LineRecipe Recipe, int Seed, string DataChecksum, int Round);
}
