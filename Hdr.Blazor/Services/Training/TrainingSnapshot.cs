using Hdr.Recognition.Training;

namespace Hdr.Blazor.Services.Training;

/// <summary>What the page shows at one moment, the same for everyone who looks.</summary>
/// <param name="Stage">What there is to see.</param>
/// <param name="Progress">How the training stands or stood; null when there is none, or it has said nothing yet.</param>
/// <param name="IsOwn">Whether the page had it started: by this app, or by this app's last run.</param>
/// <param name="CanStop">Whether it can be stopped from here.</param>
/// <param name="CanGoOn">Whether it ended too soon and left a checkpoint.</param>
/// <param name="NewModel">The model to keep or discard; null when there is none.</param>
/// <param name="Problem">What went wrong, in a sentence for people; null when nothing did.</param>
public sealed record TrainingSnapshot(TrainingStage Stage, TrainingProgress? Progress, bool IsOwn, bool CanStop, bool CanGoOn, NewModel? NewModel, string? Problem)
{
    /// <summary>Nothing has been looked at yet.</summary>
    public static TrainingSnapshot Empty { get; } = new(TrainingStage.Idle, null, false, false, false, null, null);

    /// <summary>Whether another training must wait.</summary>
    public bool IsBusy => Stage is TrainingStage.Starting or TrainingStage.Running or TrainingStage.Stopping;

    /// <summary>Whether a training can be begun.</summary>
    public bool CanStart => !IsBusy && NewModel is null;
}
