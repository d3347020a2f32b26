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
    public void ShowProgress(string title, Action<Action<ProgressState>> work) =>
        _terminal.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                ProgressTask bar = context.AddTask(Markup.Escape(title), maxValue: 1);
                work(state =>
                {
                    bar.Value = state.Share;
                    bar.Description = Markup.Escape($"{title}: {state.Detail}");
                });
                bar.Value = 1;
            });
}
