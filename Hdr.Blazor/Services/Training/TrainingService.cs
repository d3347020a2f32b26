using System.ComponentModel;
using Hdr.Recognition.Models;
using Hdr.Recognition.Training;

namespace Hdr.Blazor.Services.Training;

/// <summary>
/// The one training of the app: starts it as a process of its own, stops it, and shows everyone who looks the same state. A training
/// that others started in the workspace is shown too. Pages subscribe to <see cref="Changed"/>; actions answer null, or what is wrong.
/// </summary>
public sealed partial class TrainingService(TrainingSettings settings, ModelFile model, ILogger<TrainingService> logger) : BackgroundService
{
    /// <summary>What the trainer ends with when it was stopped.</summary>
    private const int CancelledExitCode = 130;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);

    private readonly TrainingSettings _settings = settings;
    private readonly ModelFile _model = model;
    private readonly ILogger _logger = logger;
    private readonly TrainingWatch _watch = new(settings.Workspace, logger);
    private readonly Lock _gate = new();
    private TrainingChild? _child;
    private TrainingProcess? _processBefore;
    private bool _isStopping;
    private string? _problem;
    private volatile TrainingSnapshot _snapshot = TrainingSnapshot.Empty;

    /// <summary>Raised on a thread of the pool's when there is something new to see.</summary>
    public event Action? Changed;

    /// <summary>What there is to see.</summary>
    public TrainingSnapshot Snapshot => _snapshot;

    /// <summary>Starts a training, if none is under way and no new model waits to be kept or discarded.</summary>
    public Task<string?> BeginAsync(TrainingOrder order) => ActAsync(() => Begin(order));

    /// <summary>Goes on with the training that ended too soon.</summary>
    public Task<string?> GoOnAsync() => ActAsync(() => _snapshot.CanGoOn && _watch.Progress is { } progress
        ? Begin(TrainingOrder.GoOn(progress))
        : "There is no training to go on with any more.");

    /// <summary>Stops the training that this app started; it keeps a checkpoint.</summary>
    public Task<string?> InterruptAsync() => ActAsync(Interrupt);

    /// <summary>Serves the new model, and keeps the one before beside it.</summary>
    public Task<string?> KeepAsync() => ActAsync(() => Decide(() => ModelReplacement.Replace(_model.Path, _settings.Workspace.Candidate)));

    /// <summary>Deletes the new model.</summary>
    public Task<string?> DiscardAsync() => ActAsync(() => Decide(() => File.Delete(_settings.Workspace.Candidate)));

    /// <summary>Stops the training along with the app, gently: it keeps its checkpoint.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Task? ended;
        lock (_gate)
        {
            ended = _child?.Ended;
            _ = _child is null ? null : Interrupt();
        }

        await (ended ?? Task.CompletedTask).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _child?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Interval);
        while (_settings.IsEnabled && !stoppingToken.IsCancellationRequested)
        {
            await ActAsync(() => null);
            Task tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
            await tick.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task<string?> ActAsync(Func<string?> action) => Task.Run(() =>
    {
        string? answer;
        bool hasChanged;
        lock (_gate)
        {
            hasChanged = Look();
            answer = _settings.IsEnabled ? action() : $"Training is not enabled here. Set {TrainingSettings.EnabledKey} to true.";
            hasChanged |= Look();
        }

        if (hasChanged)
        {
            Changed?.Invoke();
        }

        return answer;
    });

    private string? Begin(TrainingOrder order)
    {
        if ((order.FindProblem() ?? _settings.FindProblem()) is { } problem)
        {
            return problem;
        }

        if (!_snapshot.CanStart)
        {
            return _snapshot.IsBusy ? "A training is under way already; only one at a time can be." : "Keep or discard the new model first.";
        }

        try
        {
            _processBefore = _watch.Progress?.Process;
            _problem = null;
            _isStopping = false;
            _child = TrainingChild.Start(_settings, order, _logger);
            return null;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            LogNotStarted(exception, _settings.Command);
            return $"The trainer can't be started; the log has the details. Look at {TrainingSettings.CommandKey} in the app's configuration.";
        }
    }

    private string? Interrupt()
    {
        if (_child is null)
        {
            return "There is no training that could be stopped from here.";
        }

        _isStopping = true;
        if (_watch.Progress is { } progress && progress.Process != _processBefore && _watch.IsOwn(progress) && progress.Process.IsAlive())
        {
            ProcessSignal.Stop(progress.Process.Id);
        }
        else
        {
            // It may be a build still, which passes no signal on; there is nothing to keep.
            _child.Kill();
        }

        return null;
    }

    private string? Decide(Action decision)
    {
        if (_snapshot.NewModel is null)
        {
            return "There is no new model to decide on any more.";
        }

        try
        {
            decision();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ModelFileException)
        {
            LogNotDecided(exception);
            return TrainerMessage.Clean($"That failed, and nothing was changed: {exception.Message}");
        }
    }

    /// <summary>Looks at child and workspace.</summary>
    /// <returns>Whether there is something new to see.</returns>
    private bool Look()
    {
        TrainingChild? ended = _child is { Ended.IsCompleted: true } child ? child : null;
        TrainingProgress? progress = _watch.Progress;
        bool isFresh = progress is not null && progress.Process != _processBefore;
        if (ended is not null)
        {
            bool isExplained = _isStopping || ended.ExitCode is 0 or CancelledExitCode || (isFresh && progress!.State == TrainingState.Failed);
            _problem = isExplained ? null : TrainerMessage.Clean(ended.LastError ?? $"The trainer ended with exit code {ended.ExitCode}; the log has the details");
            ended.Dispose();
            _child = null;
        }

        TrainingSnapshot before = _snapshot;
        _snapshot = Describe(progress, isFresh);
        return _snapshot != before;
    }

    private TrainingSnapshot Describe(TrainingProgress? progress, bool isFresh)
    {
        bool isOwn = progress is not null && _watch.IsOwn(progress);
        if (_child is not null)
        {
            TrainingStage stage = _isStopping ? TrainingStage.Stopping : isFresh && isOwn ? TrainingStage.Running : TrainingStage.Starting;
            return new TrainingSnapshot(stage, isFresh && isOwn ? progress : null, IsOwn: true, CanStop: !_isStopping && (!isFresh || progress!.State != TrainingState.Testing), CanGoOn: false, null, null);
        }

        if (progress is { IsUnderWay: true } && progress.Process.IsAlive())
        {
            return new TrainingSnapshot(TrainingStage.Running, progress, isOwn, CanStop: false, CanGoOn: false, null, _problem);
        }

        NewModel? candidate = _watch.Candidate;
        bool canGoOn = candidate is null && progress is not null && _watch.CanGoOn(progress);
        bool isShown = _problem is null || isFresh;
        return new TrainingSnapshot(StageOf(progress), isShown ? progress : null, isOwn, CanStop: false, canGoOn, candidate, ProblemOf(progress));
    }

    private TrainingStage StageOf(TrainingProgress? progress) => progress?.State switch
    {
        _ when _problem is not null => TrainingStage.Failed,
        null => TrainingStage.Idle,
        TrainingState.Finished => TrainingStage.Finished,
        TrainingState.Stopped => TrainingStage.Stopped,
        // On Windows a trainer that is stopped can't say so any more.
        TrainingState.Preparing or TrainingState.Training or TrainingState.TrainingNumbers when _isStopping => TrainingStage.Stopped,
        _ => TrainingStage.Failed,
    };

    private string? ProblemOf(TrainingProgress? progress) => progress?.State switch
    {
        _ when _problem is not null => _problem,
        null => _watch.IsUnreadable ? TrainingWatch.Unreadable : null,
        _ when StageOf(progress) != TrainingStage.Failed => null,
        TrainingState.Failed => TrainerMessage.Clean(progress!.Problem ?? "It gave no reason"),
        _ => "Its process is gone: it was ended from outside, or the machine stopped.",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "The trainer '{Command}' can't be started.")]
    private partial void LogNotStarted(Exception exception, string command);

    [LoggerMessage(Level = LogLevel.Error, Message = "The new model can't be kept or discarded.")]
    private partial void LogNotDecided(Exception exception);
}
