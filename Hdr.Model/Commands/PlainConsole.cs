using System.Diagnostics;

namespace Hdr.Model.Commands;

/// <summary>Plain lines, for files and pipes: progress is a line every few seconds.</summary>
internal sealed class PlainConsole(TextWriter output, TextWriter error) : ICommandConsole
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public TextWriter Output { get; } = output;

    /// <inheritdoc/>
    public TextWriter Error { get; } = error;

    /// <inheritdoc/>
    public void WriteLine(string line) => Output.WriteLine(line);

    /// <inheritdoc/>
    public void ShowProgress(string title, Action<Action<ProgressState>> work) => work(LinesOf(title));

    /// <inheritdoc/>
    public Task ShowProgressAsync(string title, Func<Action<ProgressState>, Task> work) => work(LinesOf(title));

    private Action<ProgressState> LinesOf(string title)
    {
        Lock writing = new();
        long last = Stopwatch.GetTimestamp();
        return state =>
        {
            lock (writing)
            {
                if (Stopwatch.GetElapsedTime(last) >= Interval)
                {
                    last = Stopwatch.GetTimestamp();
                    Output.WriteLine($"{title}: {state.Detail}");
                }
            }
        };
    }
}
