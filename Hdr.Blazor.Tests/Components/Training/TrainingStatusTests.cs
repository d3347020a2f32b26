using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Training;
using Hdr.Blazor.Services.Training;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Training;

namespace Hdr.Blazor.Tests.Components.Training;

public sealed class TrainingStatusTests : ComponentTest
{
    [Theory]
    [InlineData(TrainingStage.Idle, null, "No training has run yet", false)]
    [InlineData(TrainingStage.Starting, null, "Starting the trainer", true)]
    [InlineData(TrainingStage.Running, TrainingState.Preparing, "Reading the images", true)]
    [InlineData(TrainingStage.Running, TrainingState.Training, "Learning: epoch 3 of 4", true)]
    [InlineData(TrainingStage.Running, TrainingState.TrainingNumbers, "Learning to read numbers whole", true)]
    [InlineData(TrainingStage.Running, TrainingState.Testing, "Testing the new model", true)]
    [InlineData(TrainingStage.Stopping, TrainingState.Training, "Stopping after the batch at hand", true)]
    [InlineData(TrainingStage.Finished, TrainingState.Finished, "The last training finished", false)]
    [InlineData(TrainingStage.Stopped, TrainingState.Stopped, "The last training was stopped", false)]
    [InlineData(TrainingStage.Failed, TrainingState.Failed, "The last training failed", false)]
    public void Each_stage_is_named_and_a_bar_moves_while_there_is_one(TrainingStage stage, TrainingState? state, string headline, bool hasBar)
    {
        IRenderedComponent<TrainingStatus> status = Show(Trainings.Snapshot(stage, state is { } known ? Trainings.UnderWay with { State = known } : null));

        Assert.Equal(headline, status.Find("[data-testid=headline]").TextContent);
        Assert.Equal(hasBar ? 1 : 0, status.FindAll("[role=progressbar]").Count);
    }

    [Fact]
    public void The_bar_says_in_words_how_far_it_is()
    {
        IRenderedComponent<TrainingStatus> status = Show(Trainings.Snapshot(TrainingStage.Running, Trainings.UnderWay));
        IElement bar = status.Find("[role=progressbar]");

        Assert.Equal(("62", "62 %, epoch 3 of 4, 3:05 left"), (bar.GetAttribute("aria-valuenow"), bar.GetAttribute("aria-valuetext")));
        Assert.Equal("width: 62%", bar.FirstElementChild!.GetAttribute("style"));
        Assert.Equal(
            ["Recipe", "quick", "Seed", "7", "Epoch", "3 of 4", "Batch", "50 of 100", "Loss", "0.1235", "Images a second", "4,321", "Time left", "3:05"],
            status.FindAll("dt, dd").Select(element => element.TextContent));
    }

    [Fact]
    public void Learning_to_read_numbers_has_a_bar_of_its_own()
    {
        TrainingSnapshot numbers = Trainings.Snapshot(TrainingStage.Running, Trainings.UnderWay with { State = TrainingState.TrainingNumbers, Step = 5400, StepCount = 10800 });
        IRenderedComponent<TrainingStatus> status = Show(numbers);

        Assert.Equal("50 %, numbers, 3:05 left", status.Find("[role=progressbar]").GetAttribute("aria-valuetext"));
        Assert.Equal(
            ["Recipe", "quick", "Seed", "7", "Step", "5,400 of 10,800", "Loss", "0.1235", "Time left", "3:05"],
            status.FindAll("dt, dd").Select(element => element.TextContent));
        Assert.Equal("Learning to read numbers: 50 % done", TrainingText.Announcement(numbers));
    }

    [Fact]
    public void What_is_announced_changes_with_the_quarters_only()
    {
        string[] announced = [.. Enumerable.Range(1, 100).Select(batch => TrainingText.Announcement(Trainings.Snapshot(TrainingStage.Running, Trainings.UnderWay with { Batch = batch, SecondsLeft = 1000 - batch })))];

        Assert.Equal(["Learning: 50 % done", "Learning: 75 % done"], announced.Distinct());
        Assert.Equal("polite", Show(Trainings.Snapshot(TrainingStage.Running, Trainings.UnderWay)).Find("[role=status]").GetAttribute("aria-live"));
    }

    [Fact]
    public void A_training_from_elsewhere_says_that_it_is_stopped_there()
    {
        Assert.Single(Show(Trainings.Snapshot(TrainingStage.Running, Trainings.UnderWay)).FindAll("[data-testid=read-only]"));
        Assert.Empty(Show(Trainings.Snapshot(TrainingStage.Running, Trainings.UnderWay, canStop: true)).FindAll("[data-testid=read-only]"));
    }

    [Fact]
    public void A_failure_says_why_and_a_model_how_good_it_is()
    {
        Assert.Contains("No space left.", Show(Trainings.Snapshot(TrainingStage.Failed) with { Problem = "No space left." }).Find("[data-testid=training-problem]").TextContent, StringComparison.Ordinal);

        TrainingProgress finished = Trainings.UnderWay with { State = TrainingState.Finished, Accuracy = 0.9876, TestSet = "MNIST test" };
        Assert.Equal(
            ["Recipe", "quick", "Seed", "7", "Right of MNIST test", "98.76 %", "Written to", "elsewhere.zip"],
            Show(Trainings.Snapshot(TrainingStage.Finished, finished)).FindAll("dt, dd").Select(element => element.TextContent));
    }

    [Theory]
    [InlineData(5, "0:05")]
    [InlineData(3725, "1:02:05")]
    [InlineData(double.NaN, "0:00")]
    [InlineData(double.PositiveInfinity, "0:00")]
    public void The_time_left_is_plain_whatever_the_file_says(double seconds, string expected) => Assert.Equal(expected, TrainingText.TimeLeft(Trainings.UnderWay with { SecondsLeft = seconds }));

    private IRenderedComponent<TrainingStatus> Show(TrainingSnapshot snapshot) => Render<TrainingStatus>(parameters => parameters.Add(each => each.Snapshot, snapshot));
}
