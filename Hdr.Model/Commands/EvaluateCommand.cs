using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hdr.Model.Data;
using Hdr.Model.Evaluation;
using Hdr.Model.Evaluation.Texts;
using Hdr.Recognition.Files;
using Hdr.Recognition.Models;

namespace Hdr.Model.Commands;

/// <summary><c>evaluate</c>: how good a model is on labelled images: one digit each in folders by digit, or any numbers with a list of labels.</summary>
internal sealed class EvaluateCommand : Command
{
    // The file is never part of a web page: names keep their letters.
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ICommandConsole _console;
    private readonly Option<string?> _model = SharedOptions.Model();
    private readonly Option<string?> _images = new("--images") { HelpName = "DIR", Description = "Labelled images: DIR/test/0..9, or DIR/0..9, or with --labels any. Default: the 10,000 test images of MNIST." };
    private readonly Option<string?> _labels = new("--labels") { HelpName = "FILE", Description = "What is written in each image of DIR: a CSV file with the columns file and label, numbers with spaces between, nothing where nothing is to be read." };
    private readonly Option<string?> _json = new("--json") { HelpName = "FILE", Description = "Also write everything measured to a JSON file." };
    private readonly Option<string?> _csv = new("--csv") { HelpName = "FILE", Description = "With --labels, also write file, label, prediction and confidence to a CSV file." };
    private readonly Option<bool> _update = new("--update") { Description = "Keep what is measured, and the tested images with their scores, in the model file: the web page's metrics show them." };
    private readonly Option<string?> _data = SharedOptions.Data();

    public EvaluateCommand(ICommandConsole console)
        : base("evaluate", "Measures how good a model is on labelled images: one digit each, or numbers with a list of labels.")
    {
        _console = console;
        Options.Add(_model);
        Options.Add(_images);
        Options.Add(_labels);
        Options.Add(_json);
        Options.Add(_csv);
        Options.Add(_update);
        Options.Add(_data);
        Validators.Add(result => Require(result, _labels, _images));
        Validators.Add(result => Require(result, _csv, _labels));
        Validators.Add(RefuseUpdateFromTexts);
        SetAction((parsed, cancellationToken) => Task.Run(() => RunAsync(parsed, cancellationToken), cancellationToken));
    }

    private static void Require(CommandResult result, Option<string?> given, Option<string?> needed)
    {
        if (result.GetResult(given) is not null && result.GetResult(needed) is null)
        {
            result.AddError($"{given.Name} needs {needed.Name} {needed.HelpName}.");
        }
    }

    private void RefuseUpdateFromTexts(CommandResult result)
    {
        if (result.GetValue(_update) && result.GetResult(_labels) is not null)
        {
            result.AddError($"{_update.Name} keeps measurements of single digits; leave out {_labels.Name}.");
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string path = parsed.GetValue(_model) ?? RepositoryPaths.Model(DataFolder.Find(parsed.GetValue(_data)));
        ModelPackage package = ModelPackage.Load(path);
        if (parsed.GetValue(_labels) is string labels)
        {
            await MeasureTextsAsync(parsed, package, LabelList.Read(labels, parsed.GetRequiredValue(_images)!), cancellationToken);
        }
        else
        {
            MeasureDigits(parsed, path, package, cancellationToken);
        }

        return ExitCode.Success;
    }

    private async Task MeasureTextsAsync(ParseResult parsed, ModelPackage package, IReadOnlyList<LabelledFile> files, CancellationToken cancellationToken)
    {
        TextMetrics metrics = await new TextEvaluation(package, _console).RunAsync(files, cancellationToken);
        TextMetricsReport.Write(metrics, _console.Output);
        WriteJson(parsed, metrics);
        if (parsed.GetValue(_csv) is string path)
        {
            AnswerList.Write(path, metrics.Answers);
        }
    }

    private void MeasureDigits(ParseResult parsed, string path, ModelPackage package, CancellationToken cancellationToken)
    {
        using BatchScorer scorer = new(package.Onnx);
        LabelledImages images = ReadImages(parsed, cancellationToken);
        ModelTest test = ModelEvaluator.Test(images, scorer);
        MetricsReport.Write(test.Metrics, _console.Output);
        WriteJson(parsed, test.Metrics);
        if (parsed.GetValue(_update))
        {
            Update(path, package, test, images.ComputeChecksum());
        }
    }

    private void Update(string path, ModelPackage package, ModelTest test, string checksum)
    {
        Dictionary<string, string> checksums = new(package.Card.DataChecksums) { ["test"] = checksum };
        ModelPackage updated = package with { Card = package.Card with { DataChecksums = checksums }, Metrics = test.Metrics, TestedImages = test.Images };
        updated.Save(path);
        _console.Output.WriteLine();
        _console.Output.WriteLine($"Kept in '{path}'{(test.Images is null ? $", without the images: they are more than {TestedImages.MaxCount:N0}" : "")}.");
    }

    private void WriteJson<T>(ParseResult parsed, T metrics)
    {
        if (parsed.GetValue(_json) is string path)
        {
            AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(metrics, Json));
        }
    }

    private LabelledImages ReadImages(ParseResult parsed, CancellationToken cancellationToken) => parsed.GetValue(_images) is string folder
        ? DataSteps.Read(ImageFolderLayout.Of(folder).Test ?? folder, folder, _console, cancellationToken)
        : DataSteps.ReadMnistTest(DataFolder.Find(parsed.GetValue(_data)), _console, cancellationToken);
}
