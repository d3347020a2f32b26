using System.CommandLine;
using Hdr.Model.Data;
using Hdr.Recognition.Files;
using Hdr.Recognition.Models;

namespace Hdr.Model.Commands;

/// <summary><c>export</c>: a model's network as an ONNX file.</summary>
internal sealed class ExportCommand : Command
{
    private readonly ICommandConsole _console;
    private readonly Option<string> _onnx = new("--onnx")
    {
        HelpName = "FILE",
        Description = "The ONNX file to write: input \"image\" [batch, 1, 28, 28], output \"probabilities\" [batch, 10].",
        Required = true,
    };

    private readonly Option<string?> _model = SharedOptions.Model();

    public ExportCommand(ICommandConsole console)
        : base("export", "Writes a model's network as an ONNX file.")
    {
        _console = console;
        Options.Add(_onnx);
        Options.Add(_model);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(_onnx);
        ModelNetworks networks = ModelNetworks.Load(parsed.GetValue(_model) ?? RepositoryPaths.Model(DataFolder.Find(null)));
        AtomicFile.Write(path, networks.Onnx);
        _console.Output.WriteLine($"{networks.Onnx.Length:N0} bytes written to '{path}'.");
        return ExitCode.Success;
    }
}
