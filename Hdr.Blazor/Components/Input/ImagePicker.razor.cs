using Hdr.Blazor.Services;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Hdr.Blazor.Components.Input;

/// <summary>
/// Takes an image by file dialog, by drop or paste anywhere on the page, or from an address, and shows it. The image stays in the
/// browser until <see cref="OpenAsync"/> asks for it.
/// </summary>
public sealed partial class ImagePicker(IJSRuntime javaScript) : ComponentBase, IAsyncDisposable
{
    private readonly BrowserModule _module = new(javaScript, "./Components/Input/ImagePicker.razor.js");
    private ElementReference _zone;
    private ElementReference _input;
    private DotNetObjectReference<ImagePicker>? _self;
    private bool _canPaste;

    /// <summary>The image to show, held by the page; null for none.</summary>
    [Parameter]
    public TakenImage? Image { get; set; }

    /// <summary>What to lay over the preview; where that ends is <c>--image-inset</c> away from the edge of the zone.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Called when another image was taken.</summary>
    [Parameter]
    public EventCallback<TakenImage> OnTaken { get; set; }

    /// <summary>Called once when the page's script is there, so that images can be opened.</summary>
    [Parameter]
    public EventCallback OnReady { get; set; }

    /// <summary>Called with the reason when the Paste button took nothing.</summary>
    [Parameter]
    public EventCallback<PasteResult> OnPasteFailed { get; set; }

    /// <summary>Called by the browser when an image was taken.</summary>
    [JSInvokable]
    public Task OnImageTaken(TakenImage image) => OnTaken.InvokeAsync(image);

    /// <summary>Opens the image that was taken last.</summary>
    /// <exception cref="InvalidOperationException">The browser isn't connected yet.</exception>
    public async Task<Stream> OpenAsync(CancellationToken cancellationToken = default)
    {
        IJSStreamReference image = await _module.InvokeAttachedAsync<IJSStreamReference>("openImage", cancellationToken);
        return await image.OpenReadStreamAsync(RecognitionService.Limits.MaxBytes, cancellationToken);
    }

    /// <summary>Takes an image from an address of this app.</summary>
    public Task LoadAsync(string address, string name) => _module.InvokeAttachedVoidAsync("load", address, name).AsTask();

    /// <summary>Forgets the image.</summary>
    public Task ClearAsync() => _module.IsAttached ? _module.InvokeAttachedVoidAsync("clear").AsTask() : Task.CompletedTask;

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
            await _module.AttachAsync(_zone, _input, _self, RecognitionService.Limits.MaxBytes);
            _canPaste = await _module.InvokeAttachedAsync<bool>("canReadClipboard", CancellationToken.None);
            await OnReady.InvokeAsync();
            StateHasChanged();
        }
    }

    private async Task PasteAsync()
    {
        PasteResult result = await _module.InvokeAttachedAsync<PasteResult>("paste", CancellationToken.None);
        if (result != PasteResult.Pasted)
        {
            await OnPasteFailed.InvokeAsync(result);
        }
    }
}
