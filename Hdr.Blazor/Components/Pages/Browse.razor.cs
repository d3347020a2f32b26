using Hdr.Blazor.Api;
using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Browsing;
using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Models;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Hdr.Blazor.Components.Pages;

/// <summary>The page of the test images, from <c>model.zip</c> alone. What it shows stands in its address: whoever chooses anything goes to another one.</summary>
public sealed partial class Browse(MetricsSource source, ModelFile model, NavigationManager navigation, IJSRuntime javaScript) : ComponentBase, IAsyncDisposable
{
    /// <summary>The page's address, relative to the base address.</summary>
    private const string Address = "data";

    private readonly MetricsSource _source = source;
    private readonly ModelFile _model = model;
    private readonly NavigationManager _navigation = navigation;

    // The start page's script brings its results into sight just so.
    private readonly BrowserModule _script = new(javaScript, "./Components/Pages/Recognise.razor.js");
    private MetricsBoard? _board;
    private ImageView? _view;
    private string? _problem;
    private bool _isReady;
    private bool _reveals;

    private string ListAddress => $"{ApiRoutes.TestImageList}{Question(new ImageQuery(_view!.Query.Filter))}";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _source.Changed -= Reload;
        _navigation.LocationChanged -= Look;
        await _script.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _source.Changed += Reload;
        _navigation.LocationChanged += Look;
        await LoadAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_reveals)
        {
            _reveals = false;
            await _script.InvokeVoidAsync("reveal", "#chosen-image");
        }
    }

    private void Reload() => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    });

    private async Task LoadAsync()
    {
        try
        {
            _board = await _source.LoadAsync();
            _problem = null;
            Look();
        }
        catch (ModelFileException exception)
        {
            _board = null;
            _problem = _model.Describe(exception);
        }
    }

    private void Look(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        Look();
        StateHasChanged();
    });

    private void Look()
    {
        Uri address = new(_navigation.Uri);
        // Another page's address comes here too, before this page goes.
        if (_navigation.ToBaseRelativePath(address.GetLeftPart(UriPartial.Path)).TrimEnd('/') == Address)
        {
            _view = _board?.Tests is { } tests ? ImageView.Of(tests, ImageQuery.Parse(address.Query), _view) : null;
        }
    }

    private void Show(TestImage image)
    {
        _reveals = true;
        MoveTo(image.Index);
    }

    private void Jump(int index)
    {
        _reveals = true;
        MoveTo(index);
    }

    // A page that was turned to is left for the image's own.
    private void MoveTo(int index) => Go(_view!.Query with { Image = index, Page = null });

    // The query is read anew, with all its bounds, from the address: whatever a browser sends is worth no more than what anyone may write there.
    private void Go(ImageQuery query) => _navigation.NavigateTo($"{Address}{Question(query)}");

    private static string Question(ImageQuery query) => query.ToString() is { Length: > 0 } text ? $"?{text}" : "";
}
