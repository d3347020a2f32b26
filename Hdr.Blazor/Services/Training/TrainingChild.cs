using System.ComponentModel;
using System.Diagnostics;

namespace Hdr.Blazor.Services.Training;

/// <summary>The trainer's process, started by this app. What it says goes to the log, and its last word on standard error is kept.</summary>
internal sealed partial class TrainingChild : IDisposable
{
    private readonly Process _process;
    private readonly ILogger _logger;
    private volatile string? _lastError;

    private TrainingChild(ProcessStartInfo start, ILogger logger)
    {
        _process = new Process { StartInfo = start };
        _logger = logger;
    }

    /// <summary>Done when the process has ended and all that it said has been read.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>What the process ended with.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>The last sentence on its standard error; null when there was none.</summary>
    public string? LastError => _lastError;

    /// <summary>Starts a trainer.</summary>
    /// <exception cref="Win32Exception">The command can't be started.</exception>
    public static TrainingChild Start(TrainingSettings settings, TrainingOrder order, ILogger logger)
    {
        ProcessStartInfo start = new(settings.Command, [.. settings.Arguments, .. order.ToArguments(settings.Workspace)])
        {
            WorkingDirectory = settings.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A build's helpers would otherwise outlive it and keep its output open.
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1" },
        };
        TrainingChild child = new(start, logger);
        try
        {
            child.Run();
            return child;
        }
        catch
        {
            child.Dispose();
            throw;
        }
    }

    /// <summary>Ends it and what it started at once, before it has anything to keep.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It, or something that it started, has ended meanwhile.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    private void Run()
    {
        _process.OutputDataReceived += (_, received) => Note(received.Data, isError: false);
        _process.ErrorDataReceived += (_, received) => Note(received.Data, isError: true);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Ended = _process.WaitForExitAsync();
    }

    private void Note(string? line, bool isError)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        if (!isError)
        {
            LogOutput(line);
            return;
        }

        LogError(line);
        _lastError = TrainerMessage.IsSentence(line) ? line : _lastError;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Trainer: {Line}")]
    private partial void LogOutput(string line);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Trainer: {Line}")]
    private partial void LogError(string line);
}
