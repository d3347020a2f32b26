using Spectre.Console;

namespace Hdr.Model.Commands;

/// <summary>A terminal with a person before it: progress is a bar that moves.</summary>
internal sealed class TerminalConsole(IAnsiConsole terminal, TextWriter output, TextWriter error) : ICommandConsole
{
    private readonly IAnsiConsole _terminal = terminal;

    /// <inheritdoc/>
    public TextWriter Output { get; } = output;

    /// <inheritdoc/>
    public TextWriter Error { get; } = error;

    /// <inheritdoc/>
    public void WriteLine(string line) => _terminal.WriteLine(line);

    /// <inheritdoc/>
    public void ShowProgress(string title, Action<Action<ProgressState>> work) => Bars().Start(context =>
    {
        ProgressTask bar = AddBar(context, title);
        work(state => Move(bar, title, state));
        bar.Value = 1;
    });

    /// <inheritdoc/>
    public Task ShowProgressAsync(string title, Func<Action<ProgressState>, Task> work) => Bars().StartAsync(async context =>
    {
        ProgressTask bar = AddBar(context, title);
        await work(state => Move(bar, title, state));
        bar.Value = 1;
    });

    private Progress Bars() =>
        _terminal.Progress().Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left });

    private static ProgressTask AddBar(ProgressContext context, string title) => context.AddTask(Markup.Escape(title), maxValue: 1);

    private static void Move(ProgressTask bar, string title, ProgressState state)
    {
        bar.Value = state.Share;
        bar.Description = Markup.Escape($"{title}: {state.Detail}");
    }
}
