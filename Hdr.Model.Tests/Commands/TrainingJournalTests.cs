using Hdr.Model.Commands;
using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Hdr.Recognition.Training;

namespace Hdr.Model.Tests.Commands;

public sealed class TrainingJournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private readonly TrainingJournal _journal;

    public TrainingJournalTests() => _journal = Begin(resume: false);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void While_it_learns_it_is_written_twice_a_second_at_most()
    {
        Assert.Equal(TrainingState.Preparing, Read().State);
        _journal.Record(Metrics(epoch: 1, batch: 1));
        Assert.Equal((TrainingState.Training, 1), (Read().State, Read().Batch));
        _clock.Advance(TimeSpan.FromSeconds(0.4));
        _journal.Record(Metrics(epoch: 1, batch: 2));
        Assert.Equal(1, Read().Batch);
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        _journal.Record(Metrics(epoch: 1, batch: 3));
        Assert.Equal(3, Read().Batch);
    }

    [Fact]
    public void An_epoch_that_ended_in_between_is_not_lost()
    {
        _journal.Record(Metrics(epoch: 1, batch: 1));
        EpochMetrics epoch = new(1, 0.5, 0.25, 0.9, 0.001, 12, 4000);
        _journal.Record(Metrics(epoch: 1, batch: 10, completed: epoch));
        Assert.Empty(Read().Epochs);
        _journal.Test();
        Assert.Equal((TrainingState.Testing, epoch), (Read().State, Assert.Single(Read().Epochs)));
    }

    [Fact]
    public void Of_very_many_epochs_the_last_are_kept()
    {
        EpochMetrics[] epochs = [.. Enumerable.Range(1, TrainingProgress.MaxEpochs + 5).Select(number => new EpochMetrics(number, 0.123456789012345, 0.123456789012345, 0.123456789012345, 0.00123456789012345, 12.3456789012345, 4321.123456789))];
        _journal.Record(Metrics(epoch: epochs.Length, batch: 10) with { CompletedEpoch = epochs[^1], Epochs = epochs });
        Assert.Equal((TrainingProgress.MaxEpochs, 6), (Read().Epochs.Count, Read().Epochs[0].Epoch));
    }

    [Fact]
    public void Stopped_before_it_learnt_there_is_no_checkpoint_unless_it_was_resumed()
    {
        _journal.Stop();
        Assert.False(Read().HasCheckpoint);
        Begin(resume: true).Stop();
        Assert.True(Read().HasCheckpoint);
    }

    [Fact]
    public void Numbers_are_learnt_after_digits_with_the_time_left_by_their_own_pace()
    {
        _journal.Record(Metrics(epoch: 3, batch: 10));
        _journal.RecordNumbers(401, 1000, 0.5);
        Assert.Equal((TrainingState.TrainingNumbers, 401, 1000, 0.401), (Read().State, Read().Step, Read().StepCount, Read().Share));
        _clock.Advance(TimeSpan.FromSeconds(0.4));
        _journal.RecordNumbers(405, 1000, 0.5);
        Assert.Equal(401, Read().Step);

        _clock.Advance(TimeSpan.FromSeconds(9.6));
        _journal.RecordNumbers(501, 1000, 0.25);

        Assert.Equal((501, 0.25), (Read().Step, Read().Loss));
        Assert.Equal(49.9, Read().SecondsLeft, 6);
        Assert.True(Read().IsUnderWay);
        _journal.Stop();
        Assert.True(Read().HasCheckpoint);
    }

    private static TrainingMetrics Metrics(int epoch, int batch, EpochMetrics? completed = null) =>
        new(epoch, 3, batch, 10, 0.5, 4000, TimeSpan.FromSeconds(90), completed, completed is null ? [] : [completed]);

    private TrainingProgress Read() => TrainingProgressFile.Load(_folder["training.json"])!;

    private TrainingJournal Begin(bool resume) => new(
        new TrainingRequest
        {
            Data = Mnist.Data,
            Images = null,
            Recipe = TrainingRecipe.Quick,
            Epochs = null,
            Seed = 1,
            Output = "model.zip",
            Workspace = new TrainingWorkspace(_folder.Path),
            Device = TrainingDevice.Cpu,
            Resume = resume,
        },
        TextWriter.Null,
        _clock);
}
