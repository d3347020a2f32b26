using Hdr.Blazor.Api;
using Hdr.Blazor.Components.Metrics;
using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Models;
using Microsoft.AspNetCore.Components;

namespace Hdr.Blazor.Components.Pages;

/// <summary>The metrics page: how good the model is, from <c>model.zip</c> alone; a new model is shown by itself.</summary>
public sealed partial class Dashboard(MetricsSource source, ModelFile model, DigitTimer timer) : ComponentBase, IDisposable
{
    private readonly MetricsSource _source = source;
    private readonly ModelFile _model = model;
    private readonly DigitTimer _timer = timer;
    private MetricsBoard? _board;
    private MetricsBoard? _timedBoard;
    private string? _problem;
    private TimeSpan? _timeADigit;
    private ConfusionCell? _cell;
    private IReadOnlyList<TestImage> _images = [];
    private int _disputed;

    private string CellTitle => _cell is { } cell ? $"{cell.Label} read as {cell.Predicted}" : "Images of a cell";

    private IReadOnlyList<(string, string)> CellDownloads => _board?.Tests is null ? [] : [("CSV of all images", ApiRoutes.ImagesCsv)];

    /// <inheritdoc/>
    public void Dispose() => _source.Changed -= Reload;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _source.Changed += Reload;
        await LoadAsync();
    }

    /// <inheritdoc/>
    protected override Task OnAfterRenderAsync(bool firstRender) => MeasureTimeAsync();

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
            _disputed = _board.Errors.Count(image => image.IsDisputed);
            Show(_cell is { } cell && CountOf(cell) > 0 ? cell : MostFrequentError());
        }
        catch (ModelFileException exception)
        {
            _board = null;
            _problem = _model.Describe(exception);
        }
    }

    /// <summary>Measures when a board has been drawn, for each board once.</summary>
    private async Task MeasureTimeAsync()
    {
        if (_board is null || ReferenceEquals(_board, _timedBoard))
        {
            return;
        }

        _timedBoard = _board;
        try
        {
            _timeADigit = await _timer.MeasureAsync(_board.Package);
            StateHasChanged();
        }
        catch (ModelFileException)
        {
            // The banner says already that no digit can be read.
        }
    }

    private void Show(ConfusionCell cell)
    {
        _cell = cell;
        _images = _board?.Tests?.Find(cell.Label, cell.Predicted) ?? [];
    }

    private int CountOf(ConfusionCell cell) => _board!.Metrics.ConfusionMatrix[cell.Label][cell.Predicted];

    /// <summary>Where to begin looking.</summary>
    private ConfusionCell MostFrequentError() => Enumerable.Range(0, DigitPrediction.ClassCount)
        .SelectMany(label => Enumerable.Range(0, DigitPrediction.ClassCount).Select(predicted => new ConfusionCell(label, predicted)))
        .Where(cell => cell.Label != cell.Predicted)
        .MaxBy(CountOf);
}
