using Spectre.Console;

namespace Hdr.Model.Commands;

/// <summary>Chooses how to write, by what the program's output is connected to.</summary>
internal static class ConsoleFactory
{
    /// <summary>A moving bar where a person sees it, plain lines where the output goes to a file or another program.</summary>
    public static ICommandConsole Create() => Console.IsOutputRedirected
        ? new PlainConsole(Console.Out, Console.Error)
        : new TerminalConsole(AnsiConsole.Console, Console.Out, Console.Error);
}
