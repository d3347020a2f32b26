using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Hdr.Blazor.Components;

/// <summary>Makes the page's rows (<c>data-arrow-row</c>) and tables (<c>data-arrow-grid</c>) of buttons one stop of the Tab key each: arrow keys walk within them.</summary>
public sealed partial class ArrowKeys(IJSRuntime javaScript) : ComponentBase, IAsyncDisposable
{
    private readonly BrowserModule _script = new(javaScript, "./Components/ArrowKeys.razor.js");

    /// <summary>Called once when the keys work.</summary>
    [Parameter]
    public EventCallback OnAttached { get; set; }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _script.DisposeAsync();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _script.AttachAsync();
            await OnAttached.InvokeAsync();
        }
    }
}
