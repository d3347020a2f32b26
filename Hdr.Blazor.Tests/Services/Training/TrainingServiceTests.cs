using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Training;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Training;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hdr.Blazor.Tests.Services.Training;

/// <summary>With the real trainer as a process of its own, wherever one is needed.</summary>
public sealed class TrainingServiceTests : IAsyncDisposable
{
    private static readonly TrainingOrder Short = new(RecipeNames.Quick, 2, 2);
    private static readonly TrainingOrder Endless = new(RecipeNames.Quick, 2, TrainingOrder.MaxEpochs);

    private readonly TinyTrainer _trainer = new();
    private readonly List<TrainingService> _services = [];

    public async ValueTask DisposeAsync()
    {
        foreach (TrainingService service in _services)
        {
            await service.StopAsync(CancellationToken.None);
            service.Dispose();
        }

        _trainer.Dispose();
    }

    [Fact]
    public async Task A_training_leaves_a_new_model_and_keeping_it_replaces_the_served_one()
    {
        byte[] before = await File.ReadAllBytesAsync(_trainer.Model, TestContext.Current.CancellationToken);
        TrainingService service = await StartServiceAsync();
        Assert.Equal(TrainingStage.Idle, service.Snapshot.Stage);

        Assert.Null(await service.BeginAsync(Short));
        Assert.Equal(TrainingStage.Starting, service.Snapshot.Stage);
        TrainingSnapshot finished = await WaitAsync(service, snapshot => snapshot.Stage == TrainingStage.Finished);

        Assert.Equal((true, false, 2), (finished.IsOwn, finished.CanStart, finished.Progress!.Epochs.Count));
        Assert.Equal((2, finished.Progress.Accuracy), (finished.NewModel!.Package!.Card.Seed, finished.NewModel.Package.Metrics.Accuracy));
        Assert.Equal(before, await File.ReadAllBytesAsync(_trainer.Model, TestContext.Current.CancellationToken));
        Assert.Contains("Keep or discard", await service.BeginAsync(Short), StringComparison.Ordinal);

        byte[] candidate = await File.ReadAllBytesAsync(_trainer.Workspace.Candidate, TestContext.Current.CancellationToken);
        Assert.Null(await service.KeepAsync());
        Assert.Equal(candidate, await File.ReadAllBytesAsync(_trainer.Model, TestContext.Current.CancellationToken));
        Assert.Equal(before, await File.ReadAllBytesAsync(_trainer.PreviousModel, TestContext.Current.CancellationToken));
        Assert.Equal(((NewModel?)null, true), (service.Snapshot.NewModel, service.Snapshot.CanStart));
        Assert.Contains("no new model", await service.KeepAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_that_start_at_once_one_wins_and_what_was_stopped_goes_on()
    {
        TrainingService service = await StartServiceAsync();
        string?[] answers = await Task.WhenAll(service.BeginAsync(Endless), service.BeginAsync(Endless));
        Assert.Contains("only one at a time", Assert.Single(answers, answer => answer is not null), StringComparison.Ordinal);
        TrainingSnapshot learning = await WaitAsync(service, snapshot => snapshot.Progress is { State: TrainingState.Training, Epochs.Count: > 0 });
        Assert.Equal((TrainingStage.Running, true, true), (learning.Stage, learning.CanStop, learning.Progress!.Process.IsAlive()));

        Assert.Null(await service.InterruptAsync());
        TrainingSnapshot stopped = await WaitAsync(service, snapshot => !snapshot.IsBusy);
        Assert.Equal((TrainingStage.Stopped, true, (string?)null), (stopped.Stage, stopped.CanGoOn, stopped.Problem));
        Assert.False(stopped.Progress!.Process.IsAlive());

        Assert.Null(await service.GoOnAsync());
        TrainingSnapshot again = await WaitAsync(service, snapshot => snapshot.Progress is { State: TrainingState.Training });
        Assert.True(again.Progress!.Epoch >= stopped.Progress.Epoch, $"It went on in epoch {again.Progress.Epoch}, having stopped in {stopped.Progress.Epoch}.");

        await service.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(TrainingState.Stopped, TrainingProgressFile.Load(_trainer.Workspace.Progress)!.State);
    }

    [Fact]
    public async Task A_model_that_cannot_be_written_loses_nothing_that_was_learnt()
    {
        // A folder in the way fails as a full disk does.
        string inTheWay = Path.Combine(_trainer.Workspace.Candidate, "in the way");
        Directory.CreateDirectory(inTheWay);
        TrainingService service = await StartServiceAsync();
        await service.BeginAsync(Short);
        TrainingSnapshot failed = await WaitAsync(service, snapshot => !snapshot.IsBusy);
        Assert.Equal((TrainingStage.Failed, true), (failed.Stage, failed.CanGoOn));
        Assert.DoesNotContain(_trainer.Workspace.Path, failed.Problem, StringComparison.Ordinal);

        Directory.Delete(_trainer.Workspace.Candidate, recursive: true);
        Assert.Null(await service.GoOnAsync());
        Assert.NotNull((await WaitAsync(service, snapshot => !snapshot.IsBusy)).NewModel?.Package);
    }

    [Fact]
    public async Task A_trainer_that_is_refused_the_workspace_is_quoted_in_one_sentence()
    {
        Directory.CreateDirectory(_trainer.Workspace.Path);
        await using FileStream held = new(_trainer.Workspace.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        TrainingService service = await StartServiceAsync();
        await service.BeginAsync(Short);

        TrainingSnapshot failed = await WaitAsync(service, snapshot => !snapshot.IsBusy);

        Assert.Equal((TrainingStage.Failed, "Another training is at work in 'workspace'; wait for its end, stop it, or name another folder with --workspace."), (failed.Stage, failed.Problem));
    }

    [Fact]
    public async Task A_training_from_elsewhere_is_shown_and_left_alone()
    {
        _trainer.Leave(Trainings.UnderWay);
        TrainingService service = await StartServiceAsync();
        TrainingSnapshot shown = await WaitAsync(service, snapshot => snapshot.Progress is not null);

        Assert.Equal((TrainingStage.Running, false, false), (shown.Stage, shown.IsOwn, shown.CanStop));
        Assert.Contains("only one at a time", await service.BeginAsync(Short), StringComparison.Ordinal);
        Assert.Contains("stopped from here", await service.InterruptAsync(), StringComparison.Ordinal);
        _trainer.Leave(Trainings.UnderWay with { State = TrainingState.Finished, Accuracy = 0.9, TestSet = "by hand" });
        Assert.Equal((TrainingStage.Finished, (NewModel?)null), ((await WaitAsync(service, snapshot => !snapshot.IsBusy)).Stage, service.Snapshot.NewModel));
    }

    [Fact]
    public async Task After_a_restart_of_the_app_its_training_is_shown_and_then_its_model_is_decided_on()
    {
        TrainingProgress own = Trainings.UnderWay with { Output = _trainer.Workspace.Candidate };
        _trainer.Leave(own);
        TrainingService service = await StartServiceAsync();
        TrainingSnapshot shown = await WaitAsync(service, snapshot => snapshot.Progress is not null);
        Assert.Equal((TrainingStage.Running, true, false), (shown.Stage, shown.IsOwn, shown.CanStop));

        File.Copy(DigitApp.CommittedModel, _trainer.Workspace.Candidate);
        _trainer.Leave(own with { State = TrainingState.Finished, Accuracy = 0.9, TestSet = "by hand" });

        await WaitAsync(service, snapshot => snapshot.NewModel is { Package: not null });
        Assert.Null(await service.DiscardAsync());
        Assert.Equal(((NewModel?)null, false), (service.Snapshot.NewModel, File.Exists(_trainer.Workspace.Candidate)));
    }

    [Fact]
    public async Task A_training_whose_process_is_gone_has_failed_and_can_go_on_from_its_last_epoch()
    {
        TrainingProgress own = Trainings.UnderWay with { Output = _trainer.Workspace.Candidate, Process = Trainings.Gone };
        _trainer.Leave(own);
        TrainingService service = await StartServiceAsync();
        TrainingSnapshot shown = await WaitAsync(service, snapshot => snapshot.Progress is not null);
        Assert.Equal((TrainingStage.Failed, false), (shown.Stage, shown.CanGoOn));
        Assert.Contains("process is gone", shown.Problem, StringComparison.Ordinal);
        Assert.Contains("no training to go on", await service.GoOnAsync(), StringComparison.Ordinal);

        await File.WriteAllTextAsync(_trainer.Workspace.Checkpoint, "there", TestContext.Current.CancellationToken);
        await WaitAsync(service, snapshot => snapshot.CanGoOn);
        _trainer.Leave(own with { Output = Path.GetFullPath("elsewhere.zip"), Seed = 8 });
        Assert.False((await WaitAsync(service, snapshot => snapshot.Progress!.Seed == 8)).CanGoOn, "The command line's checkpoint is its own.");
    }

    [Fact]
    public async Task A_progress_that_cannot_be_read_and_a_broken_candidate_are_said()
    {
        Directory.CreateDirectory(_trainer.Workspace.Path);
        await File.WriteAllTextAsync(_trainer.Workspace.Progress, "{", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_trainer.Workspace.Candidate, "no model", TestContext.Current.CancellationToken);
        TrainingService service = await StartServiceAsync();

        TrainingSnapshot shown = await WaitAsync(service, snapshot => snapshot.NewModel is not null);

        Assert.Contains("can't be read", shown.Problem, StringComparison.Ordinal);
        Assert.Equal("Model file 'candidate.zip' is cut off, damaged or no model. Train it again, or restore it from a copy.", shown.NewModel!.Problem);
        Assert.Contains("nothing was changed", await service.KeepAsync(), StringComparison.Ordinal);
        Assert.Null(await service.DiscardAsync());
    }

    [Fact]
    public async Task A_command_that_is_not_there_and_an_order_that_is_not_sound_start_nothing()
    {
        TrainingService service = await StartServiceAsync(settings => settings with { Command = "no-such-command" });
        Assert.Contains("Training:Command", await service.BeginAsync(Short), StringComparison.Ordinal);
        Assert.Contains("recipe", await service.BeginAsync(Short with { Recipe = "--images" }), StringComparison.Ordinal);
        Assert.Equal(TrainingStage.Idle, service.Snapshot.Stage);
    }

    [Fact]
    public async Task Where_trainings_are_not_enabled_nothing_is_started()
    {
        TrainingService service = await StartServiceAsync(settings => settings with { IsEnabled = false });
        Assert.Contains("not enabled", await service.BeginAsync(Short), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_trainer.Workspace.Path));
    }

    private async Task<TrainingService> StartServiceAsync(Func<TrainingSettings, TrainingSettings>? change = null)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(_trainer.Configuration.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        TrainingSettings settings = TrainingSettings.From(configuration, RepositoryFolder.File("Hdr.Blazor"));
        TrainingService service = new(change?.Invoke(settings) ?? settings, new ModelFile(_trainer.Model), NullLogger<TrainingService>.Instance);
        _services.Add(service);
        await service.StartAsync(TestContext.Current.CancellationToken);
        return service;
    }

    /// <summary>Waits until there is something to see, as a page does.</summary>
    private static async Task<TrainingSnapshot> WaitAsync(TrainingService service, Func<TrainingSnapshot, bool> isThere)
    {
        TaskCompletionSource<TrainingSnapshot> seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            TrainingSnapshot snapshot = service.Snapshot;
            _ = isThere(snapshot) && seen.TrySetResult(snapshot);
        }

        service.Changed += Look;
        Look();
        try
        {
            return await seen.Task.WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"It never came; there is {service.Snapshot}");
        }
        finally
        {
            service.Changed -= Look;
        }
    }
}
