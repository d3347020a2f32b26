using Hdr.Blazor.Api;
using Hdr.Blazor.Services.Runs;
using Microsoft.AspNetCore.Components;

namespace Hdr.Blazor.Components.Pages;

/// <summary>The runs page: trained model files side by side, and any two of them image by image.</summary>
public sealed partial class RunList(RunSource source, RunFolder folder) : ComponentBase, IDisposable
{
    private readonly RunSource _source = source;
    private readonly CancellationTokenSource _closed = new();
    private RunBoard? _board;
    private RunComparison? _comparison;
    private string? _first, _second, _comparisonProblem;
    private bool _isComparing;
    private int _done, _total;

    private RunFolder Folder { get; } = folder;

    private string ProgressText => _total == 0 ? "Reading the runs" : $"Reading the runs: {Figures.Count(_done)} of {Figures.Count(_total)}";

    private IReadOnlyList<(string, string)> ComparisonDownloads => _comparison is null
        ? []
        : [("CSV of these images", $"{ApiRoutes.DisagreementsCsv}?first={Uri.EscapeDataString(_first!)}&second={Uri.EscapeDataString(_second!)}")];

    /// <inheritdoc/>
    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        // Not before: many files take seconds, in which the page would not come up at all.
        try
        {
            _board = await _source.LoadAsync(ShowProgress, _closed.Token);
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The page was closed meanwhile.
        }
    }

    private void ShowProgress(int done, int total) => _ = InvokeAsync(() =>
    {
        (_done, _total) = (done, total);
        StateHasChanged();
    });

    private Task ChooseFirstAsync(string? key)
    {
        _first = key;
        return CompareAsync();
    }

    private Task ChooseSecondAsync(string? key)
    {
        _second = key;
        return CompareAsync();
    }

    private async Task CompareAsync()
    {
        (_comparison, _comparisonProblem) = (null, null);
        if (_first is null || _second is null)
        {
            return;
        }

        _isComparing = true;
        StateHasChanged();
        try
        {
            _comparison = await _source.CompareAsync(_first, _second, _closed.Token);
        }
        catch (RunException exception)
        {
            _comparisonProblem = exception.Message;
        }
        catch (OperationCanceledException)
        {
            // The page was closed meanwhile.
        }
        finally
        {
            _isComparing = false;
        }
    }
}
