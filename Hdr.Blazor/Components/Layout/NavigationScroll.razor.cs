using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Hdr.Blazor.Components.Layout;

/// <summary>Brings the name of a page, in a navigation wider than the screen, into sight when it gets the focus.</summary>
public sealed partial class NavigationScroll(IJSRuntime javaScript) : ComponentBase, IAsyncDisposable
{
    private readonly BrowserModule _script = new(javaScript, "./Components/Layout/NavigationScroll.razor.js");
    private IJSObjectReference? _listener;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await BrowserModule.DisposeAsync(_listener);
        await _script.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _listener = await _script.InvokeAsync<IJSObjectReference>("attach");
        }
    }
}
