using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Hdr.Blazor.Components.Input;

/// <summary>A surface to draw digits on. The strokes stay in the browser until they are exported.</summary>
public sealed partial class DrawingCanvas(IJSRuntime javaScript) : ComponentBase, IAsyncDisposable
{
    /// <summary>Largest export: 640x480 pixels, or a little more, take some kilobytes as PNG; noise would take 1.2 MB.</summary>
    private const long MaxExportBytes = 2_000_000;

    /// <summary>Units of the drawing, which are pixels of the export, that are in sight across whatever the surface's shape. <c>DrawingCanvas.razor.js</c> repeats it.</summary>
    public const int LeastWidth = 640;

    /// <summary>The same down.</summary>
    public const int LeastHeight = 480;

    private readonly BrowserModule _module = new(javaScript, "./Components/Input/DrawingCanvas.razor.js");
    private ElementReference _canvas;
    private DotNetObjectReference<DrawingCanvas>? _self;

    /// <summary>What to lay over the drawing, centred on it.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Called after each stroke, undo and clear.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Strokes on the surface.</summary>
    public int StrokeCount { get; private set; }

    /// <summary>Whether there is a step to take back.</summary>
    public bool CanUndo { get; private set; }

    /// <summary>Called by the browser when the strokes have changed.</summary>
    [JSInvokable]
    public Task OnDrawingChanged(int strokeCount, bool canUndo)
    {
        StrokeCount = strokeCount;
        CanUndo = canUndo;
        StateHasChanged();
        return OnChanged.InvokeAsync();
    }

    /// <summary>The drawing as PNG: at least 640x480, black on white.</summary>
    /// <exception cref="InvalidOperationException">The browser isn't connected yet.</exception>
    public async Task<Stream> ExportAsync(CancellationToken cancellationToken = default)
    {
        IJSStreamReference png = await _module.InvokeAttachedAsync<IJSStreamReference>("export", cancellationToken);
        return await png.OpenReadStreamAsync(MaxExportBytes, cancellationToken);
    }

    /// <summary>Wipes the surface; <see cref="UndoAsync"/> brings the strokes back.</summary>
    public Task ClearAsync() => StepAsync("clear");

    /// <summary>Takes the last step back.</summary>
    public Task UndoAsync() => StepAsync("undo");

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
            await _module.AttachAsync(_canvas, _self);
        }
    }

    private Task StepAsync(string function) => _module.IsAttached ? _module.InvokeAttachedVoidAsync(function).AsTask() : Task.CompletedTask;
}
