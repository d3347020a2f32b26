using Hdr.Model.Lines;
using Hdr.Model.Network;
using Hdr.Recognition.Models;
using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>The trainings of a recipe, of its companions and of its student, one after the other, each with a checkpoint and a seed of its own.</summary>
internal sealed class TrainingSequence : IDisposable
{
    private readonly ConvolutionalNetworkOptions _options;
    private readonly ImageTensors _training;
    private readonly ImageTensors _validation;
    private readonly TrainingSession[] _sessions;

    /// <summary>Begins all: nothing is learnt yet.</summary>
    /// <param name="options">What the trainer was asked for.</param>
    /// <param name="training">What to train on; not owned.</param>
    /// <param name="validation">What to measure each epoch on; not owned.</param>
    /// <param name="device">Where the networks are to be.</param>
    public TrainingSequence(ConvolutionalNetworkOptions options, ImageTensors training, ImageTensors validation, Device device)
    {
        _options = options;
        _training = training;
        _validation = validation;
        _sessions = [.. options.Recipe.Trainings.Select((recipe, place) => new TrainingSession(new TrainingIdentity(recipe, options.Seed + place, training.Checksum), options.Precision, device))];
    }

    /// <summary>The networks as they stand, in their order; this owns them.</summary>
    public IReadOnlyList<DigitNetwork> Networks => HasStudent ? [_sessions[^1].Average.Network.First, .. UntaughtNetworks[1..]] : UntaughtNetworks;

    /// <summary>All epochs that are done.</summary>
    public IReadOnlyList<EpochMetrics> History => [.. _sessions.SelectMany(session => session.History)];

    private bool HasStudent => _options.Recipe.Student is not null;

    private DigitNetwork[] UntaughtNetworks => [.. _sessions[.._options.Recipe.Sequence.Count].SelectMany(session => session.Average.Network.Stages)];

    /// <summary>Trains what is not trained yet. There is a companion's checkpoint only once the trainings before it are over.</summary>
    /// <exception cref="TrainingException">There is nothing to resume.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; with a workspace, a checkpoint is kept.</exception>
    public void Run()
    {
        if (!_options.Resume && _options.WorkspacePath is string workspace)
        {
            Checkpoint.DeleteOfCompanionsIn(workspace);
            LineCheckpoint.DeleteIn(workspace);
        }

        for (int place = 0; place < _sessions.Length; place++)
        {
            string? checkpoint = PathOf(place);
            bool isStudent = HasStudent && place == _sessions.Length - 1;
            if (isStudent)
            {
                _sessions[place].BeginWith(UntaughtNetworks[0]);
            }

            if (_options.Resume && (place == 0 || File.Exists(checkpoint)))
            {
                Checkpoint.Load(_sessions[place], checkpoint ?? throw new TrainingException("Resuming needs a workspace: set WorkspacePath."));
            }

            Run(place, checkpoint, isStudent ? FindTeachers() : null);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (TrainingSession session in _sessions)
        {
            session.Dispose();
        }
    }

    /// <summary>
    /// The second network and the companions that are shown synthesised digits too: one that has seen MNIST's alone does not know those. What is no
    /// digit the student goes on saying as before.
    /// </summary>
    private Teachers FindTeachers()
    {
        CascadeNetwork learnt = _sessions[0].Average.Network;
        IEnumerable<TrainingSession> companions = _sessions[1.._options.Recipe.Sequence.Count].Where(session => session.Identity.Recipe.Synthesis is not null);
        return new Teachers([learnt.Second!, .. companions.SelectMany(session => session.Average.Network.Stages)], learnt.First);
    }

    private string? PathOf(int place) =>
        _options.WorkspacePath is not string workspace ? null
        : place == 0 ? Checkpoint.PathIn(workspace)
        : Checkpoint.OfCompanionIn(workspace, place);

    private void Run(int place, string? checkpoint, Teachers? teachers)
    {
        TrainingSession session = _sessions[place];
        TrainingSession[] before = _sessions[..place];
        TrainingLoop loop = new(session, _training, _validation)
        {
            MetricsCallback = _options.MetricsCallback,
            Teachers = teachers,
            EpochCompleted = () => Keep(session, checkpoint),
            EarlyStopping = _options.EarlyStoppingCriteria,
            EpochsBefore = before.Sum(earlier => earlier.Identity.Recipe.Epochs),
            HistoryBefore = [.. before.SelectMany(earlier => earlier.History)],
            EpochsAfter = _sessions[(place + 1)..].Sum(later => later.Identity.Recipe.Epochs),
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
