using Hdr.Recognition.Models;
using Hdr.Recognition.Training;

namespace Hdr.Blazor.Services.Training;

/// <summary>Reads what trainers leave in the workspace. For one thread at a time.</summary>
internal sealed partial class TrainingWatch
{
    /// <summary>What is said of a progress that can't be read.</summary>
    public const string Unreadable = "How the last training stood can't be read; the next one writes it anew.";

    private readonly TrainingWorkspace _workspace;
    private readonly ILogger _logger;
    private readonly CachedFile<Reading> _progress;
    private readonly CachedFile<NewModel> _candidate;

    /// <summary>Prepares to read; nothing is read yet.</summary>
    public TrainingWatch(TrainingWorkspace workspace, ILogger logger)
    {
        _workspace = workspace;
        _logger = logger;
        _progress = new CachedFile<Reading>(workspace.Progress, ReadProgress);
        _candidate = new CachedFile<NewModel>(workspace.Candidate, ReadCandidate);
    }

    /// <summary>How the training stands or stood; null when there was none.</summary>
    public TrainingProgress? Progress => _progress.Get()?.Progress;

    /// <summary>Whether there is a progress that can't be read.</summary>
    public bool IsUnreadable => _progress.Get() is { Progress: null };

    /// <summary>The model to keep or discard; null when there is none.</summary>
    public NewModel? Candidate => _candidate.Get();

    /// <summary>Whether a training was started for the page, by this app or by its last run.</summary>
    public bool IsOwn(TrainingProgress progress) => string.Equals(progress.Output, Path.GetFullPath(_workspace.Candidate), StringComparison.Ordinal);

    /// <summary>Whether a training that was started for the page ended too soon and left a checkpoint that it can go on from.</summary>
    public bool CanGoOn(TrainingProgress progress) =>
        IsOwn(progress)
        && progress.State != TrainingState.Finished
        && (progress.HasCheckpoint || progress.Epochs.Count > 0)
        && File.Exists(_workspace.Checkpoint)
        && TrainingOrder.GoOn(progress).FindProblem() is null;

    private Reading ReadProgress(string path)
    {
        try
        {
            return new Reading(TrainingProgressFile.Load(path));
        }
        catch (TrainingProgressException exception)
        {
            LogUnreadable(exception);
            return new Reading(null);
        }
    }

    private NewModel ReadCandidate(string path)
    {
        try
        {
            return new NewModel(ModelPackage.Load(path), null);
        }
        catch (ModelFileException exception)
        {
            LogUnreadable(exception);
            return new NewModel(null, TrainerMessage.Clean(exception.Message));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file of the training workspace can't be used.")]
    private partial void LogUnreadable(Exception exception);

    private sealed record Reading(TrainingProgress? Progress);
}
