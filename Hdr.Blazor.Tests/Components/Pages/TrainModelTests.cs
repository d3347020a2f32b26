using Bunit;
using Hdr.Blazor.Components.Pages;
using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Training;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Models;
using Hdr.Recognition.Training;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Hdr.Blazor.Tests.Components.Pages;

/// <summary>The page over the real service, in a workspace that holds what a trainer leaves.</summary>
public sealed class TrainModelTests : ComponentTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TinyTrainer _trainer = new();

    public TrainModelTests()
    {
        Services.AddPredictionEnginePool<DigitInput, DigitPrediction>().FromFile(_trainer.Model, watchForChanges: false);
        Services.AddSingleton(new ModelFile(_trainer.Model)).AddSingleton<ModelStatus>().AddSingleton<ModelDetails>().AddSingleton<TrainingService>();
    }

    [Fact]
    public async Task With_nothing_there_it_offers_to_start()
    {
        IRenderedComponent<TrainModel> page = await ShowAsync("idle");

        Assert.Equal(["begin", "status"], TestIds(page, "begin", "status", "decision", "epochs", "stop", "go-on"));
        Assert.False(page.Find("[data-testid=begin]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task What_runs_elsewhere_is_shown_with_its_epochs_and_nothing_can_be_pressed()
    {
        _trainer.Leave(Trainings.UnderWay);

        IRenderedComponent<TrainModel> page = await ShowAsync("running");

        Assert.Equal(["epochs", "status"], TestIds(page, "begin", "status", "decision", "epochs", "stop", "go-on"));
        Assert.Equal(2, page.FindAll("[data-testid=epochs] tbody tr").Count);
    }

    [Fact]
    public async Task A_loss_out_of_bounds_is_left_out_of_the_curves()
    {
        _trainer.Leave(Trainings.UnderWay with { Loss = double.NaN, Epochs = [Boards.Epoch(1, 0.5), Boards.Epoch(2, double.NaN)] });

        Assert.Single((await ShowAsync("running")).FindAll("[data-testid=epochs] tbody tr"));
    }

    [Fact]
    public async Task What_was_stopped_can_go_on_or_be_given_up()
    {
        _trainer.Leave(Trainings.UnderWay with { State = TrainingState.Stopped, Output = _trainer.Workspace.Candidate });
        await File.WriteAllTextAsync(_trainer.Workspace.Checkpoint, "there", Xunit.TestContext.Current.CancellationToken);

        IRenderedComponent<TrainModel> page = await ShowAsync("stopped");

        Assert.Equal(["begin", "epochs", "gives-up", "go-on", "status"], TestIds(page, "begin", "status", "decision", "epochs", "stop", "go-on", "gives-up"));
    }

    [Fact]
    public async Task What_failed_says_why()
    {
        _trainer.Leave(Trainings.UnderWay with { State = TrainingState.Failed, Problem = "There is no checkpoint '/a/b/training.checkpoint'" });

        Assert.Contains("There is no checkpoint 'training.checkpoint'.", (await ShowAsync("failed")).Find("[data-testid=training-problem]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_model_is_decided_on_before_anything_else_and_a_failure_to_keep_it_is_said()
    {
        _trainer.Leave(Trainings.UnderWay with { State = TrainingState.Finished, Output = _trainer.Workspace.Candidate, Accuracy = 0.9, TestSet = "by hand" });
        File.Copy(DigitApp.CommittedModel, _trainer.Workspace.Candidate);
        // A folder in the way of the copy fails as a full disk does.
        Directory.CreateDirectory(Path.Combine(_trainer.PreviousModel, "in the way"));
        IRenderedComponent<TrainModel> page = await ShowAsync("finished");
        Assert.Equal(["decision", "epochs", "status"], TestIds(page, "begin", "status", "decision", "epochs", "stop", "go-on"));
        string accuracy = page.Find("[data-testid=new-model] strong").TextContent;
        Assert.Equal(accuracy, page.Find("[data-testid=served-model] strong").TextContent);

        page.Find("[data-testid=keep]").Click();

        page.WaitForAssertion(() => Assert.Contains("nothing was changed", page.Find("[data-testid=trouble]").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("", page.Find("[data-testid=done]").TextContent);
        Assert.NotEmpty(TestIds(page, "decision"));
    }

    [Fact]
    public async Task Where_there_is_no_trainer_it_says_what_to_configure()
    {
        IRenderedComponent<TrainModel> page = await ShowAsync("idle", settings => settings with { Project = Path.Combine(_trainer.Workspace.Path, "nowhere") });

        Assert.Contains("Training:Command", page.Find("[data-testid=setting-problem]").TextContent, StringComparison.Ordinal);
        Assert.Empty(TestIds(page, "begin"));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await Services.GetRequiredService<TrainingService>().StopAsync(CancellationToken.None);
        await base.DisposeAsyncCore();
        _trainer.Dispose();
    }

    private async Task<IRenderedComponent<TrainModel>> ShowAsync(string stage, Func<TrainingSettings, TrainingSettings>? change = null)
    {
        TrainingSettings settings = TrainingSettings.From(
            new ConfigurationBuilder().AddInMemoryCollection(_trainer.Configuration.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build(), RepositoryFolder.File("Hdr.Blazor"));
        Services.AddSingleton(change?.Invoke(settings) ?? settings);
        await Services.GetRequiredService<TrainingService>().StartAsync(Xunit.TestContext.Current.CancellationToken);
        IRenderedComponent<TrainModel> page = Render<TrainModel>();
        page.WaitForAssertion(() => Assert.Equal(stage, page.Find("[data-testid=stage]").GetAttribute("data-stage")), Patience);
        return page;
    }

    private static IEnumerable<string> TestIds(IRenderedComponent<TrainModel> page, params string[] ids) => ids.Where(id => page.FindAll($"[data-testid={id}]").Count > 0).Order();
}
