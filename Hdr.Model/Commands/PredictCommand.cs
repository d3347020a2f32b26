using System.CommandLine;
using Hdr.Model.Data;
using Hdr.Recognition.Images;
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
        SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, cancellationToken), cancellationToken));
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        ModelPackage package = ModelPackage.Load(parsed.GetValue(_model) ?? RepositoryPaths.Model(DataFolder.Find(null)));

        // Files are read in parallel, so each call of the network needs but one thread.
        using BatchScorer scorer = new(package.Onnx, threads: 1);
        DigitReader reader = new(scorer);
        using IPredictionWriter writer = CreateWriter(parsed.GetRequiredValue(_format));
        bool allRead = true;
        IEnumerable<PredictionFile> files = PredictionFile.Find(parsed.GetRequiredValue(_paths), parsed.GetValue(_recursive));
        ParallelQuery<FileReading> readings = files.AsParallel().AsOrdered().WithCancellation(cancellationToken).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(file => Read(reader, file));
        foreach (FileReading reading in readings)
        {
            allRead &= Write(writer, reading);
        }

        return allRead ? ExitCode.Success : ExitCode.BadInput;
    }

    private IPredictionWriter CreateWriter(string format) => format switch
    {
        Csv => new CsvPredictionWriter(_console.Output),
        Json => new JsonPredictionWriter(_console.Output),
        _ => new TextPredictionWriter(_console.Output),
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

    private static FileReading Read(DigitReader reader, PredictionFile file)
    {
        try
        {
            return new FileReading(file.Name, reader.Read(ImageFile.Read(file.Path)), null);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new FileReading(file.Name, null, "There is no such file or folder.");
        }
        catch (Exception exception) when (exception is UnreadableImageException or IOException or UnauthorizedAccessException)
        {
            return new FileReading(file.Name, null, exception.Message.ReplaceLineEndings(" "));
        }
    }
}
