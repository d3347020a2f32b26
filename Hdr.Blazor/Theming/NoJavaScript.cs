using Microsoft.JSInterop;

namespace Hdr.Blazor.Theming;

/// <summary>Stands in for the browser where there is none: components that are rendered to a string may call it in vain.</summary>
internal sealed class NoJavaScript : IJSRuntime
{
    /// <inheritdoc/>
    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => ValueTask.FromResult(default(TValue)!);

    /// <inheritdoc/>
    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => ValueTask.FromResult(default(TValue)!);
}
