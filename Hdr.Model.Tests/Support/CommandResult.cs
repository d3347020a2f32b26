using Hdr.Model.Commands;

namespace Hdr.Model.Tests.Support;

/// <summary>What a run of the command line gave.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>The lines on standard error.</summary>
    public string[] ErrorLines => Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the program in this process, through its real parser.</summary>
    public static Task<CommandResult> RunAsync(params string[] arguments) => RunUntilAsync(arguments, TestContext.Current.CancellationToken);

    /// <summary>Runs the program until it ends or is cancelled, as by Ctrl-C.</summary>
    public static async Task<CommandResult> RunUntilAsync(string[] arguments, CancellationToken cancellationToken)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = await CommandLine.RunAsync(arguments, new PlainConsole(TextWriter.Synchronized(output), TextWriter.Synchronized(error)), cancellationToken);
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Asserts that the run failed with one line on standard error, and nothing on standard output.</summary>
    public void AssertFailed(int exitCode, params string[] parts)
    {
        AssertFailedAfterOutput(exitCode, parts);
        Assert.Empty(Output);
    }

    /// <summary>Asserts that the run failed with one line on standard error, after some work.</summary>
    public void AssertFailedAfterOutput(int exitCode, params string[] parts)
    {
        Assert.Equal(exitCode, ExitCode);
        string line = Assert.Single(ErrorLines);
        Assert.All(parts, part => Assert.Contains(part, line, StringComparison.Ordinal));
    }
}
