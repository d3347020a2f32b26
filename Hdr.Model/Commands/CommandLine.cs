using System.CommandLine;
using Hdr.Model.Data;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Hdr.Recognition.Techniques;

namespace Hdr.Model.Commands;

/// <summary>The program's command line: parses it, runs a command, and turns what goes wrong into one line and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>How long a command may take to stop after Ctrl-C: a batch, and its checkpoint.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMinutes(1);

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">As given to it.</param>
    /// <param name="console">What it writes to.</param>
    /// <param name="cancellationToken">Stops it, as Ctrl-C does.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ICommandConsole console, CancellationToken cancellationToken = default)
    {
        ParseResult parsed = CreateRoot(console).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await console.Error.WriteLineAsync($"{ToOneLine(string.Join(' ', parsed.Errors.Select(error => error.Message)))} See --help.");
            return ExitCode.BadUsage;
        }

        try
        {
            InvocationConfiguration configuration = new() { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopTimeout };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("Stopped.");
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (IsBadInput(exception))
        {
            await console.Error.WriteLineAsync(ToOneLine(exception.Message));
            return ExitCode.BadInput;
        }
    }

    private static RootCommand CreateRoot(ICommandConsole console)
    {
        TrainCommand train = new(console);
        RootCommand root = new("Makes and uses models that read handwritten digits. With no verb: train.")
        {
            new PrepareCommand(console),
            train,
            new EvaluateCommand(console),
            new PredictCommand(console),
            new ExportCommand(console),
            new ComposeCommand(console),
            new CompareCommand(console),
        };
        foreach (Option option in train.Options)
        {
            root.Options.Add(option);
        }

        root.Action = train.Action;
        return root;
    }

    /// <summary>Line breaks and tabs, of which other people's messages are full, become spaces.</summary>
    private static string ToOneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsBadInput(Exception exception) =>
        exception is DataException or TrainingException or ModelFileException or ComparisonFileException or IOException or UnauthorizedAccessException or DllNotFoundException;
}
