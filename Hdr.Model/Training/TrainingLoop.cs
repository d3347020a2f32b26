using System.Diagnostics;
using Hdr.Recognition.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>Takes a session from where it stands to the end of its recipe.</summary>
internal sealed class TrainingLoop
{
    private readonly TrainingSession _session;
    private readonly TrainingRecipe _recipe;
    private readonly ImageTensors _training;
    private readonly TrainingExamples _examples;
    private readonly ImageTensors? _validation;
    private readonly int _batchSize;
    private readonly int _batchCount;
    private readonly OneCycleSchedule _schedule;
    private readonly Stopwatch _watch = new();
    private readonly int _firstStep;

    /// <summary>Prepares the loop. A last batch that is not full is left out; the order is new each epoch, so that every image gets its turn.</summary>
    /// <param name="session">What to go on with.</param>
    /// <param name="training">What to train on; not owned.</param>
    /// <param name="validation">What to measure each epoch on; not owned. Null where nothing is held out: then no epoch is measured.</param>
    public TrainingLoop(TrainingSession session, ImageTensors training, ImageTensors? validation)
    {
        _session = session;
        _recipe = session.Identity.Recipe;
        _training = training;
        _validation = validation;
        _batchSize = Math.Min(_recipe.BatchSize, training.Count);
        _batchCount = training.Count / _batchSize;
        _schedule = new OneCycleSchedule(_recipe.LearningRate, _batchCount * _recipe.Epochs);
        _examples = new TrainingExamples(training, _recipe, _schedule.StepCount, session.Random);
        _firstStep = session.Step;
    }

    /// <summary>Called after each batch.</summary>
    public Action<TrainingMetrics>? MetricsCallback { get; init; }

    /// <summary>Called after each epoch: the moment for a checkpoint.</summary>
    public Action? EpochCompleted { get; init; }

    /// <summary>When to stop before the last epoch.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>Of whom the networks learn besides; null for no one.</summary>
    public Teachers? Teachers { get; init; }

    /// <summary>Epochs of the trainings before this one, when it is one of several.</summary>
    public int EpochsBefore { get; init; }

    /// <summary>What those epochs brought.</summary>
    public IReadOnlyList<EpochMetrics> HistoryBefore { get; init; } = [];

    /// <summary>Epochs of those after it.</summary>
    public int EpochsAfter { get; init; }

    /// <summary>Trains.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the session stands after a whole step.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        _session.Network.train();
        while (_session.Step < _schedule.StepCount && EarlyStopping?.ShouldStop(_session.History) != true)
        {
            RunEpoch(cancellationToken);
        }
    }

    private void RunEpoch(CancellationToken cancellationToken)
    {
        int epoch = _session.Step / _batchCount;
        using Generator generator = _session.Random.ForEpoch(epoch);
        using Tensor order = randperm(_training.Count, generator: generator);
        for (int batch = _session.Step % _batchCount; batch < _batchCount; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            double loss = RunTimedStep(order, batch);
            EpochMetrics? completed = batch == _batchCount - 1 ? CompleteEpoch(epoch) : null;
            Report(epoch, batch, loss, completed);
        }
    }

    private double RunTimedStep(Tensor order, int batch)
    {
        double before = _watch.Elapsed.TotalSeconds;
        _watch.Start();
        double loss = RunStep(order, batch);
        _watch.Stop();
        _session.EpochLossSum += loss;
        _session.EpochSeconds += _watch.Elapsed.TotalSeconds - before;
        return loss;
    }

    private double RunStep(Tensor order, int batch)
    {
        using DisposeScope scope = NewDisposeScope();
        SetLearningRate(_schedule.At(_session.Step));
        ExampleBatch examples = _examples.Draw(order.narrow(0, (long)batch * _batchSize, _batchSize), _session.Step);
        SoftTargets? targets = Teachers?.Ask(examples.Images);
        using Generator dropout = _session.Random.ForDropout(_session.Step);
        _session.Network.SetDropoutGenerator(dropout);
        _session.Optimizer.zero_grad();

        // They share no weights: one after the other they take the memory of one.
        double loss = _session.Network.Stages.Average(stage => Backpropagation.AddGradients(() => examples.Loss(stage.call(examples.Images), _recipe.LabelSmoothing, targets)));
        _session.Network.SetDropoutGenerator(null);
        _session.Optimizer.step();
        _session.Step++;
        _session.Average.Update(_session.Step);
        return loss;
    }

    private void SetLearningRate(double learningRate)
    {
        foreach (optim.ILearningRateController group in _session.Optimizer.ParamGroups)
        {
            group.LearningRate = learningRate;
        }
    }

    private EpochMetrics? CompleteEpoch(int epoch)
    {
        EpochMetrics? metrics = null;
        if (_validation is null)
        {
            _session.UnmeasuredSeconds.Add(_session.EpochSeconds);
        }
        else
        {
            metrics = Measure(epoch, _validation);
            _session.History.Add(metrics);
        }

        _session.EpochLossSum = 0;
        _session.EpochSeconds = 0;
        EpochCompleted?.Invoke();
        return metrics;
    }

    private EpochMetrics Measure(int epoch, ImageTensors validation)
    {
        (double loss, double accuracy) = NetworkValidation.Measure(_session.Average.Network.Stages[^1], validation);
        double seconds = _session.EpochSeconds;
        return new(EpochsBefore + epoch + 1, _session.EpochLossSum / _batchCount, loss, accuracy, _schedule.At(_session.Step), seconds, _batchCount * _batchSize / seconds);
    }

    private void Report(int epoch, int batch, double loss, EpochMetrics? completed)
    {
        if (MetricsCallback is null)
        {
            return;
        }

        double secondsPerStep = _watch.Elapsed.TotalSeconds / (_session.Step - _firstStep);
        TimeSpan left = TimeSpan.FromSeconds(secondsPerStep * (_schedule.StepCount + (_batchCount * EpochsAfter) - _session.Step));
        MetricsCallback(new TrainingMetrics(EpochsBefore + epoch + 1, EpochsBefore + _recipe.Epochs + EpochsAfter, batch + 1, _batchCount, loss, _batchSize / secondsPerStep, left, completed, HistoryBefore.Count == 0 ? _session.History : [.. HistoryBefore, .. _session.History]));
    }
}
