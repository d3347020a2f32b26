using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Hdr.Blazor.Components.Layout;

/// <summary>Brings the name of a page, in a navigation wider than the screen, into sight when it gets the focus.</summary>
public sealed partial class NavigationScroll(IJSRuntime javaScript) : ComponentBase, IAsyncDisposable
{
    private readonly BrowserModule _script = new(javaScript, "./Components/Layout/NavigationScroll.razor.js");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _script.DisposeAsync();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _script.AttachAsync();
        }
    }
}
