using System.Diagnostics;
using Hdr.Model.Data;
using Hdr.Model.Evaluation;
using Hdr.Model.Lines;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Microsoft.ML;

namespace Hdr.Model.Commands;

/// <summary>One run of <c>train</c>: prepare if needed, read, train, test, write.</summary>
internal sealed class TrainingRun(TrainingRequest request, ICommandConsole console)
{
    private readonly TrainingRequest _request = request;
    private readonly ICommandConsole _console = console;

    /// <summary>Does it all, and keeps the workspace's progress up to date.</summary>
    /// <exception cref="TrainingException">Another training is at work in the workspace, or this one can't be begun.</exception>
    public void Execute(CancellationToken cancellationToken)
    {
        using TrainingLock held = TrainingLock.Take(_request.Workspace);
        TrainingJournal journal = new(_request, _console.Error, TimeProvider.System);
        try
        {
            Execute(journal, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            journal.Stop();
            throw;
        }
        catch (Exception exception)
        {
            journal.Fail(exception.Message);
            throw;
        }
    }

    private void Execute(TrainingJournal journal, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        (LabelledImages images, LabelledImages test) = DataSteps.ReadTrainingAndTest(_request.Data, _request.Images, _console, cancellationToken);
        (LabelledImages training, LabelledImages validation) = ValidationSplit.Split(images);
        _console.WriteLine($"Training on {training.Count:N0} images, choosing on {validation.Count:N0}, testing on {test.Count:N0};");
        _console.WriteLine($"recipe '{_request.Recipe.Name}', {_request.Recipe.AllEpochs} epochs, seed {_request.Seed}.");
        using ConvolutionalNetworkTransformer trained = Train(training, validation, journal, cancellationToken);
        byte[]? line = _request.Recipe.Lines is LineRecipe lines ? new LineTrainingRun(_request, lines, journal, _console).Execute(training, cancellationToken) : TakeOverLine();
        journal.Test();
        using BatchScorer scorer = new(trained.Onnx);
        ModelTest tested = ModelEvaluator.Test(test, scorer);
        ModelCard card = ModelCardWriter.Describe(_request.Recipe, _request.Seed, trained, validation, test);
        ReplaceModel(new ModelPackage(trained.Onnx, card, tested.Metrics, trained.History) { LineOnnx = line, TestedImages = tested.Images });
        File.Delete(_request.Workspace.Checkpoint);
        Checkpoint.DeleteOfCompanionsIn(_request.Workspace.Path);
        LineCheckpoint.DeleteIn(_request.Workspace.Path);
        journal.Finish(tested.Metrics);
        _console.WriteLine($"Written to '{_request.Output}' after {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s.");
    }

    private ConvolutionalNetworkTransformer Train(LabelledImages training, LabelledImages validation, TrainingJournal journal, CancellationToken cancellationToken)
    {
        MLContext context = DigitPipeline.CreateContext(_request.Seed);
        ConvolutionalNetworkTransformer? trained = null;
        try
        {
            _console.ShowProgress("Training", report =>
            {
                ConvolutionalNetworkOptions options = new()
                {
                    Recipe = _request.Recipe,
                    Seed = _request.Seed,
                    ValidationSet = validation.ToDataView(context),
                    WorkspacePath = _request.Workspace.Path,
                    Resume = _request.Resume,
                    Device = _request.Device,
                    CancellationToken = cancellationToken,
                    MetricsCallback = metrics => Show(metrics, journal, report),
                };
                trained = context.MulticlassClassification.Trainers.ConvolutionalNetwork(options).Fit(training.ToDataView(context));
            });
        }
        catch (OperationCanceledException)
        {
            _console.WriteLine($"Stopped; a checkpoint is in '{_request.Workspace.Path}'. Go on from it with --resume.");
            throw;
        }

        return trained!;
    }

    private void Show(TrainingMetrics metrics, TrainingJournal journal, Action<ProgressState> report)
    {
        journal.Record(metrics);
        report(TrainingReport.Progress(metrics));
        if (metrics.CompletedEpoch is EpochMetrics epoch)
        {
            _console.WriteLine(TrainingReport.Line(epoch, metrics.EpochCount));
        }
    }

    /// <summary>Writes the model, and keeps the one that it replaces.</summary>
    private void ReplaceModel(ModelPackage package)
    {
        _console.WriteLine($"New model: {MetricsReport.Percent(package.Metrics.Accuracy)} of {package.Metrics.DataSet}");
        if (File.Exists(_request.Output))
        {
            _console.WriteLine($"Replaced model: {DescribeModel(_request.Output)}, kept as '{ModelReplacement.PreviousOf(_request.Output)}'");
            ModelReplacement.KeepPrevious(_request.Output);
        }

        package.Save(_request.Output);
    }

    /// <summary>A recipe that does not learn to read numbers whole leaves that to the network that can.</summary>
    private byte[]? TakeOverLine()
    {
        foreach (Func<string> find in (Func<string>[])[() => _request.Output, () => RepositoryPaths.Model(_request.Data)])
        {
            try
            {
                string path = find();
                if (ModelNetworks.LoadLine(path) is byte[] line)
                {
                    _console.WriteLine($"The network that reads numbers whole is that of '{path}'.");
                    return line;
                }
            }
            catch (Exception exception) when (exception is ModelFileException or DataException)
            {
                // There is no model yet, or none that can be read, or no repository: nothing to take over.
            }
        }

        return null;
    }

    private static string DescribeModel(string path)
    {
        try
        {
            ModelMetrics metrics = ModelPackage.Load(path).Metrics;
            return $"{MetricsReport.Percent(metrics.Accuracy)} of {metrics.DataSet}";
        }
        catch (ModelFileException)
        {
            return "can't be read";
        }
    }
}
