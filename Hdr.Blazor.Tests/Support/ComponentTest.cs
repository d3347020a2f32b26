using Bunit;
using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Models;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Hdr.Blazor.Tests.Support;

/// <summary>Draws components as the pages do: with MudBlazor's services, and with scripts that answer nothing.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;

        // The layout, which holds what pops up, is not drawn.
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
    }

    /// <summary>Adds what shows where in an image a model looks.</summary>
    /// <param name="scorer">The model.</param>
    protected void AddExplainer(IDigitScorer scorer)
    {
        Services.AddSingleton(new ModelFile("/models/model.zip"));
        Services.AddSingleton(new OcclusionExplainer(scorer));
    }
}
