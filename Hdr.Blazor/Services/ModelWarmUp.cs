namespace Hdr.Blazor.Services;

/// <summary>Loads the model as the app starts, so that the first person to ask doesn't wait for it. The pool logs what is wrong, if anything is.</summary>
public sealed class ModelWarmUp(ModelStatus status) : BackgroundService
{
    private readonly ModelStatus _status = status;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(_status.FindProblem, stoppingToken);
}
