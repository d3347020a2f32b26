namespace Hdr.Model.Commands;

/// <summary>What commands write to.</summary>
internal interface ICommandConsole
{
    /// <summary>For results.</summary>
    TextWriter Output { get; }

    /// <summary>For errors.</summary>
    TextWriter Error { get; }

    /// <summary>Writes a line of results, also while progress is shown.</summary>
    void WriteLine(string line);

    /// <summary>Does some work and shows how far it is.</summary>
    /// <param name="title">What is done.</param>
    /// <param name="work">Does it; calls what it is given now and then, from any thread.</param>
    void ShowProgress(string title, Action<Action<ProgressState>> work);

    /// <inheritdoc cref="ShowProgress"/>
    Task ShowProgressAsync(string title, Func<Action<ProgressState>, Task> work);
}
