using System.CommandLine;
using System.Text.Json;
using Hdr.Model.Data;
using Hdr.Model.Evaluation;
using Hdr.Recognition.Files;
using Hdr.Recognition.Models;

namespace Hdr.Model.Commands;

/// <summary><c>evaluate</c>: how good a model is on labelled images.</summary>
internal sealed class EvaluateCommand : Command
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    private readonly ICommandConsole _console;
    private readonly Option<string?> _model = SharedOptions.Model();
    private readonly Option<string?> _images = new("--images") { HelpName = "DIR", Description = "Labelled images: DIR/test/0..9, or DIR/0..9. Default: the 10,000 test images of MNIST." };
    private readonly Option<string?> _json = new("--json") { HelpName = "FILE", Description = "Also write everything measured to a JSON file." };
    private readonly Option<string?> _data = SharedOptions.Data();

    public EvaluateCommand(ICommandConsole console)
        : base("evaluate", "Measures how good a model is on labelled images.")
    {
        _console = console;
        Options.Add(_model);
        Options.Add(_images);
        Options.Add(_json);
        Options.Add(_data);
        SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, cancellationToken), cancellationToken));
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        ModelPackage package = ModelPackage.Load(parsed.GetValue(_model) ?? RepositoryPaths.Model(DataFolder.Find(parsed.GetValue(_data))));
        using BatchScorer scorer = new(package.Onnx);
        ModelMetrics metrics = ModelEvaluator.Evaluate(ReadImages(parsed, cancellationToken), scorer);
        MetricsReport.Write(metrics, _console.Output);
        if (parsed.GetValue(_json) is string path)
        {
            AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(metrics, Json));
        }

        return ExitCode.Success;
    }

    private LabelledImages ReadImages(ParseResult parsed, CancellationToken cancellationToken) => parsed.GetValue(_images) is string folder
        ? DataSteps.Read(ImageFolderLayout.Of(folder).Test ?? folder, folder, _console, cancellationToken)
        : DataSteps.ReadMnistTest(DataFolder.Find(parsed.GetValue(_data)), _console, cancellationToken);
}
