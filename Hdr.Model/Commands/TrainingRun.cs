using System.Diagnostics;
using Hdr.Model.Data;
using Hdr.Model.Evaluation;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Microsoft.ML;

namespace Hdr.Model.Commands;

/// <summary>One run of <c>train</c>: prepare if needed, read, train, test, write.</summary>
internal sealed class TrainingRun(TrainingRequest request, ICommandConsole console)
{
    private readonly TrainingRequest _request = request;
    private readonly ICommandConsole _console = console;
    private readonly string _workspace = RepositoryPaths.Workspace(request.Data);

    /// <summary>Does it all.</summary>
    public void Execute(CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        (LabelledImages images, LabelledImages test) = DataSteps.ReadTrainingAndTest(_request.Data, _request.Images, _console, cancellationToken);
        (LabelledImages training, LabelledImages validation) = ValidationSplit.Split(images);
        _console.WriteLine($"Training on {training.Count:N0} images, choosing on {validation.Count:N0}, testing on {test.Count:N0};");
        _console.WriteLine($"recipe '{_request.Recipe.Name}', {_request.Recipe.AllEpochs} epochs, seed {_request.Seed}.");
        using ConvolutionalNetworkTransformer trained = Train(training, validation, cancellationToken);
        using BatchScorer scorer = new(trained.Onnx);
        ModelTest tested = ModelEvaluator.Test(test, scorer);
        ModelCard card = ModelCardWriter.Describe(_request.Recipe, _request.Seed, trained, validation, test);
        ReplaceModel(new ModelPackage(trained.Onnx, card, tested.Metrics, trained.History) { TestedImages = tested.Images });
        File.Delete(Checkpoint.PathIn(_workspace));
        File.Delete(Checkpoint.OfCompanionIn(_workspace));
        _console.WriteLine($"Written to '{_request.Output}' after {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s.");
    }

    private ConvolutionalNetworkTransformer Train(LabelledImages training, LabelledImages validation, CancellationToken cancellationToken)
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
                    WorkspacePath = _workspace,
                    Resume = _request.Resume,
                    Device = _request.Device,
                    CancellationToken = cancellationToken,
                    MetricsCallback = metrics => Show(metrics, report),
                };
                trained = context.MulticlassClassification.Trainers.ConvolutionalNetwork(options).Fit(training.ToDataView(context));
            });
        }
        catch (OperationCanceledException)
        {
            _console.WriteLine($"Stopped; a checkpoint is in '{_workspace}'. Go on from it with --resume.");
            throw;
        }

        return trained!;
    }

    private void Show(TrainingMetrics metrics, Action<ProgressState> report)
    {
        report(TrainingReport.Progress(metrics));
        if (metrics.CompletedEpoch is EpochMetrics epoch)
        {
            _console.WriteLine(TrainingReport.Line(epoch, metrics.EpochCount));
        }
    }

    /// <summary>Writes the model. The one that it replaces is copied, not moved: a page that watches the file always finds a model.</summary>
    private void ReplaceModel(ModelPackage package)
    {
        _console.WriteLine($"New model: {MetricsReport.Percent(package.Metrics.Accuracy)} of {package.Metrics.DataSet}");
        if (File.Exists(_request.Output))
        {
            string previous = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(_request.Output))!, "model.previous.zip");
            _console.WriteLine($"Replaced model: {DescribeModel(_request.Output)}, kept as '{previous}'");
            File.Copy(_request.Output, previous, overwrite: true);
        }

        package.Save(_request.Output);
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
