using Microsoft.JSInterop;

namespace Hdr.Blazor.Components;

/// <summary>
/// A component's JavaScript module, loaded when it is first called, and the object that it attached to the page. Whatever is still under
/// way when the component goes ends as cancelled, which the framework passes over: the page that comes next has no part in it.
/// </summary>
/// <param name="javaScript">The circuit's browser.</param>
/// <param name="path">The module's address, relative to the base address, starting with "./".</param>
public sealed class BrowserModule(IJSRuntime javaScript, string path) : IAsyncDisposable
{
    private readonly IJSRuntime _javaScript = javaScript;
    private readonly string _path = path;
    private Task<IJSObjectReference>? _module;
    private IJSObjectReference? _attached;
    private bool _isDisposed;

    /// <summary>Whether <see cref="AttachAsync"/> has ended.</summary>
    public bool IsAttached => _attached is not null;

    /// <summary>Calls the module's <c>attach</c> and keeps the object that it gives; that object's <c>dispose</c> is called in the end.</summary>
    /// <exception cref="OperationCanceledException">The component is gone.</exception>
    public async ValueTask AttachAsync(params object?[] arguments)
    {
        IJSObjectReference attached = await InvokeAsync<IJSObjectReference>("attach", arguments);
        if (_isDisposed)
        {
            await DetachAsync(attached);
            throw Gone();
        }

        _attached = attached;
    }

    /// <summary>Calls a function that the module exports.</summary>
    /// <exception cref="OperationCanceledException">The component is gone.</exception>
    public async ValueTask<T> InvokeAsync<T>(string function, params object?[] arguments)
    {
        try
        {
            _module ??= _javaScript.InvokeAsync<IJSObjectReference>("import", _path).AsTask();
            return await (await _module).InvokeAsync<T>(function, arguments);
        }
        catch (Exception exception) when (_isDisposed)
        {
            throw Gone(exception);
        }
    }

    /// <summary>Calls a function that the module exports, for its effect.</summary>
    /// <exception cref="OperationCanceledException">The component is gone.</exception>
    public async ValueTask InvokeVoidAsync(string function, params object?[] arguments) => await InvokeAsync<object?>(function, arguments);

    /// <summary>Calls a function of the attached object.</summary>
    /// <exception cref="InvalidOperationException">Nothing is attached yet.</exception>
    /// <exception cref="OperationCanceledException">The component is gone, or <paramref name="cancellationToken"/> was cancelled.</exception>
    public async ValueTask<T> InvokeAttachedAsync<T>(string function, CancellationToken cancellationToken, params object?[] arguments)
    {
        try
        {
            IJSObjectReference attached = _attached ?? throw new InvalidOperationException($"'{function}' can't be called before '{_path}' is attached.");
            return await attached.InvokeAsync<T>(function, cancellationToken, arguments);
        }
        catch (Exception exception) when (_isDisposed)
        {
            throw Gone(exception);
        }
    }

    /// <summary>Calls a function of the attached object, for its effect.</summary>
    /// <exception cref="InvalidOperationException">Nothing is attached yet.</exception>
    /// <exception cref="OperationCanceledException">The component is gone.</exception>
    public async ValueTask InvokeAttachedVoidAsync(string function, params object?[] arguments) =>
        await InvokeAttachedAsync<object?>(function, CancellationToken.None, arguments);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (_attached is { } attached)
        {
            await DetachAsync(attached);
        }

        if (_module is { IsCompletedSuccessfully: true })
        {
            await LetGoAsync(await _module);
        }
    }

    private static async ValueTask DetachAsync(IJSObjectReference attached)
    {
        try
        {
            await attached.InvokeVoidAsync("dispose");
        }
        catch (JSDisconnectedException)
        {
            // The page was closed: the browser has let go of everything by itself.
        }

        await LetGoAsync(attached);
    }

    private static async ValueTask LetGoAsync(IJSObjectReference reference)
    {
        try
        {
            await reference.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // As above.
        }
    }

    private OperationCanceledException Gone(Exception? exception = null) => new($"The component of '{_path}' is gone.", exception);
}
