using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Hdr.Blazor.Components.Result;

/// <summary>Copies a text to the clipboard and says so. Where the browser doesn't allow that, it is disabled and says why.</summary>
public sealed partial class CopyButton(IJSRuntime javaScript) : ComponentBase, IAsyncDisposable
{
    private readonly BrowserModule _module = new(javaScript, "./Components/Result/CopyButton.razor.js");
    private ElementReference _host;
    private DotNetObjectReference<CopyButton>? _self;
    private string? _copied;
    private bool _canCopy;

    /// <summary>What to copy.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    private bool IsCopied => _copied == Text;

    /// <summary>Called by the browser after each attempt.</summary>
    /// <param name="text">What was to be copied.</param>
    /// <param name="isCopied">Whether the browser allowed it.</param>
    [JSInvokable]
    public void OnCopied(string text, bool isCopied)
    {
        _copied = isCopied ? text : null;
        _canCopy = isCopied;
        StateHasChanged();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _module.DisposeAsync();
        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await _module.AttachAsync(_host, _self);
            _canCopy = await _module.InvokeAsync<bool>("canWriteClipboard");
            StateHasChanged();
        }
    }
}
