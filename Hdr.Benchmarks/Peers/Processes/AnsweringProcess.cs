using System.Diagnostics;
using System.Globalization;

namespace Hdr.Benchmarks.Peers.Processes;

/// <summary>A program that stays and answers each line with a line, so that it can be measured in turn with others without starting anew.</summary>
internal sealed class AnsweringProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    /// <summary>Starts the program.</summary>
    public AnsweringProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Sends a line and waits for the answer.</summary>
    /// <exception cref="InvalidOperationException">The program ended instead; the message has what it wrote about it.</exception>
    public string Ask(string line)
    {
        try
        {
            _process.StandardInput.WriteLine(line);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended: below is why.
        }

        return _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"'{_process.StartInfo.FileName}' ended without an answer to '{line}': {_errors.Result.Trim()}");
    }

    /// <summary>Sends a line and waits for numbers.</summary>
    public double[] AskNumbers(string line) => [.. Ask(line).Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    /// <summary>Ends the program: its input ends, and with that its work.</summary>
    public void Dispose()
    {
        _process.StandardInput.Dispose();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
