using Hdr.Model.Lines;
namespace Hdr.Model.Training;

/// <summary>Trains a network and then, where its recipe has one, its companion; with a checkpoint of each.</summary>
/// <param name="options">What the trainer was asked for.</param>
/// <param name="training">What to train on.</param>
/// <param name="validation">What to measure each epoch on.</param>
internal sealed class TrainingSequence(ConvolutionalNetworkOptions options, ImageTensors training, ImageTensors validation)
{
    private readonly ConvolutionalNetworkOptions _options = options;
    private readonly ImageTensors _training = training;
    private readonly ImageTensors _validation = validation;

    /// <summary>Trains what is not trained yet. There is a companion's checkpoint only once the first training is over.</summary>
    /// <param name="session">The first training; its checkpoint must be there when it is to be resumed.</param>
    /// <param name="companion">The second; null for none.</param>
    /// <exception cref="TrainingException">There is nothing to resume.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; with a workspace, a checkpoint is kept.</exception>
    public void Run(TrainingSession session, TrainingSession? companion)
    {
        string? path = _options.WorkspacePath is null ? null : Checkpoint.PathIn(_options.WorkspacePath);
        string? companionPath = _options.WorkspacePath is null ? null : Checkpoint.OfCompanionIn(_options.WorkspacePath);
        if (_options.Resume)
        {
            Checkpoint.Load(session, path ?? throw new TrainingException("Resuming needs a workspace: set WorkspacePath."));
        }
        else if (companionPath is not null)
        {
            File.Delete(companionPath);
            File.Delete(LineCheckpoint.PathIn(_options.WorkspacePath!));
        }

        Run(session, path, before: null, epochsAfter: companion?.Identity.Recipe.Epochs ?? 0);
        if (companion is not null)
        {
            if (_options.Resume && File.Exists(companionPath))
            {
                Checkpoint.Load(companion, companionPath);
            }

            Run(companion, companionPath, session, epochsAfter: 0);
        }
    }

    private void Run(TrainingSession session, string? checkpoint, TrainingSession? before, int epochsAfter)
    {
        TrainingLoop loop = new(session, _training, _validation)
        {
            MetricsCallback = _options.MetricsCallback,
            EpochCompleted = () => Keep(session, checkpoint),
            EarlyStopping = _options.EarlyStoppingCriteria,
            EpochsBefore = before?.Identity.Recipe.Epochs ?? 0,
            HistoryBefore = before?.History ?? [],
            EpochsAfter = epochsAfter,
        };
        try
        {
            loop.Run(_options.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            Keep(session, checkpoint);
            throw;
        }
    }

    private static void Keep(TrainingSession session, string? checkpoint)
    {
        if (checkpoint is not null)
        {
            Checkpoint.Save(session, checkpoint);
        }
    }
}
