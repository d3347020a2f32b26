using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Hdr.Recognition.Training;

namespace Hdr.Model.Commands;

/// <summary>
/// Writes how a training stands to where other processes look: at once when it does something else, and twice a second at most while
/// it learns. A disk that takes nothing more is complained of once, and stops no training.
/// </summary>
internal sealed class TrainingJournal
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);

    private readonly string _path;
    private readonly TextWriter _complaints;
    private readonly TimeProvider _clock;
    private TrainingProgress _progress;
    private long _writtenAt;
    private (long Time, int Step) _numbersBegan;
    private bool _hasComplained;

    /// <summary>Begins with a training that prepares.</summary>
    public TrainingJournal(TrainingRequest request, TextWriter complaints, TimeProvider clock)
    {
        _path = request.Workspace.Progress;
        _complaints = complaints;
        _clock = clock;
        _progress = new TrainingProgress
        {
            State = TrainingState.Preparing,
            Process = TrainingProcess.Current,
            Recipe = request.Recipe.Name,
            Seed = request.Seed,
            EpochCount = request.Recipe.AllEpochs,
            RequestedEpochs = request.Epochs,
            Output = Path.GetFullPath(request.Output),
            HasCheckpoint = request.Resume,
        };
        Write();
    }

    /// <summary>A batch was learnt from.</summary>
    public void Record(TrainingMetrics metrics)
    {
        bool isFirst = _progress.State != TrainingState.Training;
        if (!isFirst && _clock.GetElapsedTime(_writtenAt) < Interval && metrics.CompletedEpoch is null)
        {
            return;
        }

        _progress = _progress with
        {
            State = TrainingState.Training,
            Epoch = metrics.Epoch,
            Batch = metrics.Batch,
            BatchCount = metrics.BatchCount,
            Loss = metrics.Loss,
            ImagesPerSecond = metrics.ImagesPerSecond,
            SecondsLeft = metrics.TimeLeft.TotalSeconds,
            Epochs = [.. metrics.Epochs.TakeLast(TrainingProgress.MaxEpochs)],
        };
        if (isFirst || _clock.GetElapsedTime(_writtenAt) >= Interval)
        {
            Write();
        }
    }

    /// <summary>Numbers were learnt from.</summary>
    /// <param name="step">Steps done, also those from before it was resumed.</param>
    /// <param name="stepCount">Steps in all.</param>
    /// <param name="loss">The last one's loss.</param>
    public void RecordNumbers(int step, int stepCount, double loss)
    {
        bool isFirst = _progress.State != TrainingState.TrainingNumbers;
        if (isFirst)
        {
            _numbersBegan = (_clock.GetTimestamp(), step);
        }
        else if (_clock.GetElapsedTime(_writtenAt) < Interval)
        {
            return;
        }

        double secondsAStep = _clock.GetElapsedTime(_numbersBegan.Time).TotalSeconds / Math.Max(1, step - _numbersBegan.Step);
        Write(_progress with { State = TrainingState.TrainingNumbers, Step = step, StepCount = stepCount, Loss = loss, SecondsLeft = secondsAStep * (stepCount - step) });
    }

    /// <summary>It has learnt; its model is being tested.</summary>
    public void Test() => Write(_progress with { State = TrainingState.Testing });

    /// <summary>The model is written.</summary>
    public void Finish(ModelMetrics metrics) => Write(_progress with { State = TrainingState.Finished, Accuracy = metrics.Accuracy, TestSet = metrics.DataSet });

    /// <summary>A person stopped it; while it learnt, that keeps a checkpoint.</summary>
    public void Stop() => Write(_progress with { State = TrainingState.Stopped, HasCheckpoint = _progress.HasCheckpoint || _progress.IsLearning });

    /// <summary>It gave up; each epoch left a checkpoint.</summary>
    public void Fail(string problem) => Write(_progress with { State = TrainingState.Failed, HasCheckpoint = _progress.Epochs.Count > 0, Problem = problem });

    private void Write(TrainingProgress progress)
    {
        _progress = progress;
        Write();
    }

    private void Write()
    {
        try
        {
            TrainingProgressFile.Save(_progress, _path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Complain(exception);
        }

        _writtenAt = _clock.GetTimestamp();
    }

    private void Complain(Exception exception)
    {
        if (!_hasComplained)
        {
            _complaints.WriteLine($"How the training stands can't be written to '{_path}', so no other program can show it: {exception.Message}");
            _hasComplained = true;
        }
    }
}
