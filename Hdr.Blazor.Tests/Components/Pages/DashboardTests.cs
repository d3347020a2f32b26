using Bunit;
using Hdr.Blazor.Components.Pages;
using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Metrics;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Hdr.Blazor.Tests.Components.Pages;

/// <summary>The metrics page over the committed model.</summary>
public sealed class DashboardTests : ComponentTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public DashboardTests()
    {
        Services.AddPredictionEnginePool<DigitInput, DigitPrediction>().FromFile(DigitApp.CommittedModel, watchForChanges: false);
        Services.AddSingleton(new ModelFile(DigitApp.CommittedModel)).AddSingleton<ModelStatus>().AddSingleton<MetricsSource>();
        Services.AddSingleton<IDigitScorer, PooledScorer>().AddSingleton(TimeProvider.System).AddSingleton<DigitTimer>().AddSingleton<OcclusionExplainer>();
    }

    /// <summary>The browser's script answers at once here, and the first who asks waits until the model file has been read.</summary>
    [Fact]
    public async Task The_time_a_digit_is_measured_even_where_the_model_is_read_after_the_page_was_first_drawn()
    {
        IRenderedComponent<Dashboard> page = Render<Dashboard>();
        Assert.Empty(page.FindAll("[data-testid=tile-time-a-digit]"));

        await page.WaitForAssertionAsync(() => Assert.EndsWith(" ms", page.Find("[data-testid=tile-time-a-digit] strong").TextContent), Patience);
    }
}
