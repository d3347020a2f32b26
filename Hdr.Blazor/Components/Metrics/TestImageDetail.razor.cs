using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Models;
using Microsoft.AspNetCore.Components;

namespace Hdr.Blazor.Components.Metrics;

/// <summary>One test image, large, with its ten scores and, on demand, the parts that its answer hangs on.</summary>
public sealed partial class TestImageDetail(OcclusionExplainer explainer, ModelFile model) : ComponentBase
{
    private readonly OcclusionExplainer _explainer = explainer;
    private readonly ModelFile _model = model;
    private TestImage? _shown;
    private OcclusionMap? _map;
    private string? _problem;
    private bool _isBusy;

    /// <summary>The image; another one starts without an explanation.</summary>
    [Parameter, EditorRequired]
    public TestImage Image { get; set; } = null!;

    /// <summary>What else to say of it; null for nothing.</summary>
    [Parameter]
    public string? Remark { get; set; }

    /// <summary>Whether the served model read it, so that it can be asked what it read it by.</summary>
    [Parameter]
    public bool CanExplain { get; set; } = true;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_shown != Image)
        {
            _shown = Image;
            _map = null;
            _problem = null;
        }
    }

    private async Task ToggleAsync()
    {
        if (_map is not null)
        {
            _map = null;
            return;
        }

        TestImage asked = Image;
        _isBusy = true;
        _problem = null;
        try
        {
            OcclusionMap map = await _explainer.ExplainAsync(asked, asked.PredictedLabel);
            // Another image may have been chosen meanwhile.
            _map = asked == Image ? map : null;
        }
        catch (ModelFileException exception)
        {
            _problem = _model.Describe(exception);
        }
        finally
        {
            _isBusy = false;
        }
    }
}
