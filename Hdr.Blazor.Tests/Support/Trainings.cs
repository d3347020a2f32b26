using Hdr.Blazor.Services.Training;
using Hdr.Recognition.Training;

namespace Hdr.Blazor.Tests.Support;

/// <summary>Trainings made by hand, for components that only show them.</summary>
public static class Trainings
{
    /// <summary>A process that is not there any more.</summary>
    public static TrainingProcess Gone { get; } = new(Environment.ProcessId, DateTimeOffset.UnixEpoch);

    /// <summary>In the third of four epochs, by this very process.</summary>
    public static TrainingProgress UnderWay { get; } = new()
    {
        State = TrainingState.Training,
        Process = TrainingProcess.Current,
        Recipe = RecipeNames.Quick,
        Seed = 7,
        EpochCount = 4,
        Output = Path.GetFullPath("elsewhere.zip"),
        Epoch = 3,
        Batch = 50,
        BatchCount = 100,
        Loss = 0.123456,
        ImagesPerSecond = 4321.5,
        SecondsLeft = 185,
        Epochs = [Boards.Epoch(1, 0.5), Boards.Epoch(2, 0.25)],
    };

    public static TrainingSnapshot Snapshot(TrainingStage stage, TrainingProgress? progress = null, bool canStop = false) =>
        new(stage, progress, IsOwn: canStop, canStop, CanGoOn: false, NewModel: null, Problem: null);
}
