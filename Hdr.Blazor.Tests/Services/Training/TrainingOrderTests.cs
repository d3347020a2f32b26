using Hdr.Blazor.Services.Training;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Training;

namespace Hdr.Blazor.Tests.Services.Training;

public sealed class TrainingOrderTests
{
    private static readonly TrainingWorkspace Workspace = new("/work space");

    [Theory]
    [InlineData("quick", 0, null, null)]
    [InlineData("best", int.MaxValue, 1000, null)]
    [InlineData("../quick", 1, null, "recipe")]
    [InlineData("QUICK", 1, null, "recipe")]
    [InlineData("default", -1, null, "seed")]
    [InlineData("default", 1, 0, "Epochs")]
    [InlineData("default", 1, 1001, "Epochs")]
    public void Only_what_is_sound_is_passed_on(string recipe, int seed, int? epochs, string? problem)
    {
        string? found = new TrainingOrder(recipe, seed, epochs).FindProblem();

        Assert.True(problem is null ? found is null : found!.Contains(problem, StringComparison.Ordinal), found ?? "No problem was found.");
    }

    [Fact]
    public void The_trainer_gets_its_places_from_the_workspace_and_each_argument_by_itself() => Assert.Equal(
        ["--recipe", "quick", "--seed", "3", "--epochs", "5", "--workspace", "/work space", "--output", Workspace.Candidate, "--resume"],
        new TrainingOrder("quick", 3, 5, Resume: true).ToArguments(Workspace));

    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    public void Going_on_asks_for_the_very_epochs_that_were_asked_for(int? epochs) =>
        Assert.Equal(new TrainingOrder("quick", 7, epochs, Resume: true), TrainingOrder.GoOn(Trainings.UnderWay with { EpochCount = 52, RequestedEpochs = epochs }));

    [Fact]
    public void Without_epochs_the_recipe_decides() => Assert.DoesNotContain("--epochs", new TrainingOrder("quick", 3, null).ToArguments(Workspace));
}
