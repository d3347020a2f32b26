using Microsoft.JSInterop;

namespace Hdr.Blazor.Components;

/// <summary>A JavaScript module, loaded when it is first called. A browser that is gone already is no error when it is let go of.</summary>
/// <param name="javaScript">The circuit's browser.</param>
/// <param name="path">The module's address, relative to the base address, starting with "./".</param>
public sealed class BrowserModule(IJSRuntime javaScript, string path) : IAsyncDisposable
{
    private readonly IJSRuntime _javaScript = javaScript;
    private readonly string _path = path;
    private Task<IJSObjectReference>? _module;

    /// <summary>Lets go of an object of the browser's: its <c>dispose</c> is called, then the reference is dropped.</summary>
    public static async ValueTask DisposeAsync(IJSObjectReference? reference)
    {
        if (reference is null)
        {
            return;
        }

        try
        {
            await reference.InvokeVoidAsync("dispose");
            await reference.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page was closed: the browser has let go of everything by itself.
        }
    }

    /// <summary>Calls a function that the module exports.</summary>
    public async ValueTask<T> InvokeAsync<T>(string function, params object?[] arguments)
    {
        _module ??= _javaScript.InvokeAsync<IJSObjectReference>("import", _path).AsTask();
        return await (await _module).InvokeAsync<T>(function, arguments);
    }

    /// <summary>Calls a function that the module exports, for its effect.</summary>
    public async ValueTask InvokeVoidAsync(string function, params object?[] arguments) => await InvokeAsync<object?>(function, arguments);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_module is { IsCompletedSuccessfully: true })
        {
            try
            {
                await (await _module).DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // As above.
            }
        }
    }
}
