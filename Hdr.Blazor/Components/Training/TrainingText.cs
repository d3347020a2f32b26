using System.Globalization;
using Hdr.Blazor.Services.Training;
using Hdr.Recognition.Training;

namespace Hdr.Blazor.Components.Training;

/// <summary>How a training stands, in words.</summary>
public static class TrainingText
{
    /// <summary>What is going on, or how it ended, such as "Learning: epoch 2 of 14".</summary>
    public static string Headline(TrainingSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Stage switch
        {
            TrainingStage.Starting => "Starting the trainer",
            TrainingStage.Running => HeadlineOf(snapshot.Progress!),
            TrainingStage.Stopping => "Stopping after the batch at hand",
            TrainingStage.Finished => "The last training finished",
            TrainingStage.Stopped => "The last training was stopped",
            TrainingStage.Failed => "The last training failed",
            _ => "No training has run yet",
        };
    }

    /// <summary>What a screen reader is told: changes of stage and whole quarters, and nothing that changes twice a second.</summary>
    public static string Announcement(TrainingSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot is not { Stage: TrainingStage.Running, Progress: { IsLearning: true } progress })
        {
            return Headline(snapshot);
        }

        int quarters = (int)(4 * progress.Share);
        string part = progress.State == TrainingState.TrainingNumbers ? "Learning to read numbers" : "Learning";
        return quarters == 0 ? part : $"{part}: {25 * quarters} % done";
    }

    /// <summary>What the progress bar says.</summary>
    public static string BarText(TrainingProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        string place = progress.State == TrainingState.TrainingNumbers ? "numbers" : $"epoch {progress.Epoch} of {progress.EpochCount}";
        return $"{Whole(progress.Share)} %, {place}, {TimeLeft(progress)} left";
    }

    /// <summary>An estimate in minutes and seconds, such as "3:05"; in hours, minutes and seconds where it takes so long.</summary>
    public static string TimeLeft(TrainingProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        // NaN, too, ends here: a trainer's file is read with care.
        TimeSpan left = TimeSpan.FromSeconds(progress.SecondsLeft is >= 0 and < 1e7 ? progress.SecondsLeft : 0);
        return left.TotalHours < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{left.Minutes}:{left.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalHours}:{left.Minutes:00}:{left.Seconds:00}");
    }

    /// <summary>A share of 0 to 1 in whole percent, never rounded up to what is not done.</summary>
    public static int Whole(double share01) => (int)(100 * share01);

    private static string HeadlineOf(TrainingProgress progress) => progress.State switch
    {
        TrainingState.Preparing => "Reading the images",
        TrainingState.Training => $"Learning: epoch {progress.Epoch} of {progress.EpochCount}",
        TrainingState.TrainingNumbers => "Learning to read numbers whole",
        TrainingState.Testing => "Testing the new model",
        _ => "Ending",
    };
}
