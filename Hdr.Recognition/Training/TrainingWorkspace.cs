namespace Hdr.Recognition.Training;

/// <summary>The files of a folder in which one training at a time works.</summary>
/// <param name="Path">The folder, made when it is needed.</param>
public sealed record TrainingWorkspace(string Path)
{
    /// <summary>Held open by the training that works here.</summary>
    public string Lock => InFolder("training.lock");

    /// <summary>How the training stands, or how the last one ended.</summary>
    public string Progress => InFolder("training.json");

    /// <summary>Where a training that was stopped goes on from.</summary>
    public string Checkpoint => InFolder("training.checkpoint");

    /// <summary>The model that the web page had trained, until a person keeps or discards it.</summary>
    public string Candidate => InFolder("candidate.zip");

    private string InFolder(string name) => System.IO.Path.Combine(Path, name);
}
