using System.CommandLine;
using System.Diagnostics;
using Hdr.Model.Data;

namespace Hdr.Model.Commands;

/// <summary><c>prepare</c>: MNIST's original files to PNG folders.</summary>
internal sealed class PrepareCommand : Command
{
    private readonly ICommandConsole _console;
    private readonly Option<string?> _data = SharedOptions.Data();

    public PrepareCommand(ICommandConsole console)
        : base("prepare", "Turns MNIST's original files into PNG images: mnist-images/train/0..9 and test/0..9. Goes on where it was stopped.")
    {
        _console = console;
        Options.Add(_data);
        SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, cancellationToken), cancellationToken));
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        DataFolder data = DataFolder.Find(parsed.GetValue(_data));
        long start = Stopwatch.GetTimestamp();
        int written = DataSteps.Prepare(data, _console, cancellationToken);
        _console.WriteLine($"{written:N0} images written to '{data.Path}' in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s; all 70,000 are there.");
        return ExitCode.Success;
    }
}
