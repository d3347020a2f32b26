using System.CommandLine;
using Hdr.Model.Data;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;
using Hdr.Recognition.Reading;

namespace Hdr.Model.Commands;

/// <summary><c>predict</c>: the digits in image files.</summary>
internal sealed class PredictCommand : Command
{
    private const string Text = "text";
    private const string Csv = "csv";
    private const string Json = "json";

    private readonly ICommandConsole _console;
    private readonly Argument<string[]> _paths = new("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Image files, or folders of them." };
    private readonly Option<bool> _recursive = new("--recursive") { Description = "Also read the folders in folders." };
    private readonly Option<string?> _model = SharedOptions.Model();
    private readonly Option<string> _format = new("--format") { Description = "How to write what was read.", DefaultValueFactory = _ => Text };

    public PredictCommand(ICommandConsole console)
        : base("predict", "Reads the digits in image files.")
    {
        _console = console;
        _format.AcceptOnlyFromAmong(Text, Csv, Json);
        Arguments.Add(_paths);
        Options.Add(_recursive);
        Options.Add(_model);
        Options.Add(_format);
        SetAction((parsed, cancellationToken) => Task.Run(() => RunAsync(parsed, cancellationToken), cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        ModelNetworks networks = ModelNetworks.Load(parsed.GetValue(_model) ?? RepositoryPaths.Model(DataFolder.Find(null)));
        using BatchScorer scorer = new(networks.Onnx);
        using LineScorer? lines = networks.LineOnnx is byte[] line ? new LineScorer(line) : null;
        FileReader reader = new(new DigitReader(scorer, lines));
        string[] paths = parsed.GetRequiredValue(_paths);
        PredictionFile[] files = [.. PredictionFile.Find(paths, parsed.GetValue(_recursive))];
        if (files.Length == 0 && !parsed.GetValue(_recursive) && paths.Any(path => Directory.EnumerateDirectories(path).Any()))
        {
            _console.Error.WriteLine($"There is no file in '{string.Join("', '", paths)}' itself; --recursive reads the folders in it too.");
        }

        return await WriteAsync(reader.ReadAsync(files, cancellationToken), parsed.GetRequiredValue(_format)) ? ExitCode.Success : ExitCode.BadInput;
    }

    /// <summary>Writes readings, a block at a time: a call of the console for each line would take as long as reading the file.</summary>
    /// <returns>Whether all files could be read.</returns>
    private async Task<bool> WriteAsync(IAsyncEnumerable<IReadOnlyList<FileReading>> blocks, string format)
    {
        bool allRead = true;
        using StringWriter lines = new();
        using (IPredictionWriter writer = CreateWriter(format, lines))
        {
            await foreach (IReadOnlyList<FileReading> block in blocks)
            {
                allRead &= block.Count(reading => Write(writer, reading)) == block.Count;
                MoveToOutput(lines);
            }
        }

        MoveToOutput(lines);
        return allRead;
    }

    private void MoveToOutput(StringWriter lines)
    {
        _console.Output.Write(lines.GetStringBuilder());
        _console.Output.Flush();
        lines.GetStringBuilder().Clear();
    }

    private static IPredictionWriter CreateWriter(string format, TextWriter output) => format switch
    {
        Csv => new CsvPredictionWriter(output),
        Json => new JsonPredictionWriter(output),
        _ => new TextPredictionWriter(output),
    };

    private bool Write(IPredictionWriter writer, FileReading reading)
    {
        if (reading.Reading is ImageReading digits)
        {
            writer.Write(reading.File, digits);
            return true;
        }

        _console.Error.WriteLine($"{reading.File}: {reading.Error}");
        return false;
    }
}
