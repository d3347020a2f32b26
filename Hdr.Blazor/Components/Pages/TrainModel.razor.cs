using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Training;
using Hdr.Recognition.Models;
using Microsoft.AspNetCore.Components;

namespace Hdr.Blazor.Components.Pages;

/// <summary>The page of trainings. All state is the service's, so that every tab shows the same; the page only subscribes.</summary>
public sealed partial class TrainModel(TrainingSettings settings, TrainingService service, ModelDetails details, NavigationManager navigation) : ComponentBase, IDisposable
{
    private readonly TrainingSettings _settings = settings;
    private readonly TrainingService _service = service;
    private readonly ModelDetails _details = details;
    private readonly NavigationManager _navigation = navigation;
    private TrainingSnapshot _snapshot = TrainingSnapshot.Empty;
    private IReadOnlyList<EpochMetrics> _epochs = [];
    private ModelPackage? _served;
    private string? _trouble;
    private string? _done;
    private bool _isConnected;
    private bool _isActing;

    private bool IsReady => _isConnected && !_isActing;

    /// <inheritdoc/>
    public void Dispose() => _service.Changed -= Refresh;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (!_settings.IsEnabled)
        {
            _navigation.NotFound();
            return;
        }

        _service.Changed += Refresh;
        await TakeAsync();
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _isConnected = true;
            StateHasChanged();
        }
    }

    private void Refresh() => _ = InvokeAsync(async () =>
    {
        await TakeAsync();
        StateHasChanged();
    });

    private async Task TakeAsync()
    {
        NewModel? newModel = _service.Snapshot.NewModel;
        if (newModel is not null && newModel != _snapshot.NewModel)
        {
            _served = await LoadServedAsync();
        }

        // The newest: there may be one since.
        TrainingSnapshot snapshot = _snapshot = _service.Snapshot;
        // A loss that grew out of bounds can't be drawn.
        _epochs = snapshot.Progress is null ? [] : [.. snapshot.Progress.Epochs.Where(epoch => double.IsFinite(epoch.TrainingLoss + epoch.ValidationLoss + epoch.ValidationAccuracy))];
    }

    private async Task<ModelPackage?> LoadServedAsync()
    {
        try
        {
            return await _details.LoadAsync();
        }
        catch (ModelFileException)
        {
            // The banner says already that there is no model.
            return null;
        }
    }

    private Task BeginAsync(TrainingOrder order) => ActAsync(() => _service.BeginAsync(order));

    private Task GoOnAsync() => ActAsync(_service.GoOnAsync);

    private Task StopAsync() => ActAsync(_service.InterruptAsync);

    private Task KeepAsync() => ActAsync(_service.KeepAsync, "The new model is served now. The one before is kept beside it as model.previous.zip.");

    private Task DiscardAsync() => ActAsync(_service.DiscardAsync, "The new model is deleted; the served one is as it was.");

    private async Task ActAsync(Func<Task<string?>> action, string? done = null)
    {
        _isActing = true;
        _trouble = _done = null;
        try
        {
            _trouble = await action();
            _done = _trouble is null ? done : null;
        }
        finally
        {
            _isActing = false;
        }
    }
}
