using Hdr.Model.Lines;
using Hdr.Model.Network;
using Hdr.Recognition.Models;
using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>
/// The trainings of a recipe, of its companions and of its student, one after the other, each with a checkpoint and a seed of its own; and, after
/// them, those that are done once more on all images, with the seeds that they had.
/// </summary>
internal sealed class TrainingSequence : IDisposable
{
    private readonly ConvolutionalNetworkOptions _options;
    private readonly ImageTensors _training;
    private readonly ImageTensors _validation;
    private readonly ImageTensors? _all;
    private readonly IReadOnlyList<int> _repeated = [];
    private readonly TrainingSession[] _sessions;

    /// <summary>Begins all: nothing is learnt yet.</summary>
    /// <param name="options">What the trainer was asked for.</param>
    /// <param name="training">What to train on; not owned.</param>
    /// <param name="validation">What to measure each epoch on; not owned. Where it is what is trained on, there are no other images to learn at last.</param>
    /// <param name="device">Where the networks are to be.</param>
    public TrainingSequence(ConvolutionalNetworkOptions options, ImageTensors training, ImageTensors validation, Device device)
    {
        _options = options;
        _training = training;
        _validation = validation;
        if (validation != training && options.Recipe.Repeated.Count > 0)
        {
            (_all, _repeated) = (training.With(validation), options.Recipe.Repeated);
        }

        TrainingSession Begin(TrainingRecipe recipe, int place, ImageTensors images) => new(new TrainingIdentity(recipe, options.Seed + place, images.Checksum), options.Precision, device);
        IReadOnlyList<TrainingRecipe> trainings = options.Recipe.Trainings;
        _sessions = [.. trainings.Select((recipe, place) => Begin(recipe, place, training)), .. _repeated.Select(place => Begin(trainings[place], place, _all!))];
    }

    /// <summary>The networks as they stand, in their order. None has learnt from what it is measured on. This owns them.</summary>
    public IReadOnlyList<DigitNetwork> MeasuredNetworks => Taught(NetworksOf(Untaught));

    /// <summary>The networks to be used, in their order: where one was trained once more on all images, that one. This owns them.</summary>
    public IReadOnlyList<DigitNetwork> Networks
    {
        get
        {
            TrainingSession[] used = Untaught;
            foreach ((int index, int place) in _repeated.Index())
            {
                used[place] = _sessions[FirstRepeated + index];
            }

            return Taught(NetworksOf(used));
        }
    }

    /// <summary>All epochs that are done and measured.</summary>
    public IReadOnlyList<EpochMetrics> History => [.. _sessions.SelectMany(session => session.History)];

    /// <summary>How many epochs are done, measured or not.</summary>
    public int EpochCount => _sessions.Sum(session => session.History.Count + session.UnmeasuredSeconds.Count);

    /// <summary>The time of all epochs, without validation.</summary>
    public double Seconds => _sessions.Sum(session => session.History.Sum(epoch => epoch.Seconds) + session.UnmeasuredSeconds.Sum());

    /// <summary>Images that some network has learnt from.</summary>
    public int ImageCount => (_all ?? _training).Count;

    private bool HasStudent => _options.Recipe.Student is not null;

    private int StudentPlace => _options.Recipe.Sequence.Count;

    private int FirstRepeated => _options.Recipe.Trainings.Count;

    private TrainingSession[] Untaught => _sessions[..StudentPlace];

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
            bool isStudent = HasStudent && place == StudentPlace;
            if (isStudent)
            {
                _sessions[place].BeginWith(_sessions[0].Average.Network.First);
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

        _all?.Dispose();
    }

    private static DigitNetwork[] NetworksOf(TrainingSession[] sessions) => [.. sessions.SelectMany(session => session.Average.Network.Stages)];

    /// <summary>The student in the first one's place, where there is a student.</summary>
    private DigitNetwork[] Taught(DigitNetwork[] networks)
    {
        if (HasStudent)
        {
            networks[0] = _sessions[StudentPlace].Average.Network.First;
        }

        return networks;
    }

    /// <summary>
    /// The second network and the companions that are shown synthesised digits too: one that has seen MNIST's alone does not know those. What is no
    /// digit the student goes on saying as before.
    /// </summary>
    private Teachers FindTeachers()
    {
        CascadeNetwork learnt = _sessions[0].Average.Network;
        IEnumerable<TrainingSession> companions = _sessions[1..StudentPlace].Where(session => session.Identity.Recipe.Synthesis is not null);
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
        bool learnsAll = place >= FirstRepeated;
        TrainingLoop loop = new(session, learnsAll ? _all! : _training, learnsAll ? null : _validation)
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
