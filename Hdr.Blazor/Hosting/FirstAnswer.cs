namespace Hdr.Blazor.Hosting;

/// <summary>Knows when the app has answered for the first time: work that the first page does not need waits for that.</summary>
public sealed class FirstAnswer : IMiddleware
{
    private readonly TaskCompletionSource _given = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!_given.Task.IsCompleted)
        {
            context.Response.OnCompleted(() =>
            {
                _given.TrySetResult();
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    /// <summary>Ends when the first answer is out, or when nobody has asked for <paramref name="patience"/>.</summary>
    public async Task WaitAsync(TimeSpan patience, TimeProvider time, CancellationToken cancellationToken = default)
    {
        try
        {
            await _given.Task.WaitAsync(patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nobody is there who could be kept waiting.
        }
    }
}
