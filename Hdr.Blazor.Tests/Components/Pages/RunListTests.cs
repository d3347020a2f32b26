using Bunit;
using Hdr.Blazor.Components.Pages;
using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Runs;
using Hdr.Blazor.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hdr.Blazor.Tests.Components.Pages;

public sealed class RunListTests : ComponentTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ComparedFolder _folder = new();

    [Fact]
    public void With_the_served_model_alone_it_says_how_to_train_another()
    {
        IRenderedComponent<RunList> page = Show(DigitApp.CommittedModel);

        Assert.Single(page.FindAll("tbody tr"));
        Assert.Contains("--output Hdr.Blazor/runs/quick.zip", page.Find("[data-testid=two-runs]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("select"));
    }

    [Fact]
    public void Without_any_run_it_says_so_and_names_the_model_that_is_missing()
    {
        IRenderedComponent<RunList> page = Show(Path.Combine(_folder.Path, "model.zip"));

        Assert.Contains("There is no run yet.", page.Find("[data-testid=runs]").TextContent, StringComparison.Ordinal);
        Assert.Contains("There is no model file 'model.zip'", page.Find("[data-testid=runs-broken]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_can_not_be_listed_is_an_error()
    {
        // A file in its place: rights would not do, as whoever runs the tests may be allowed to read everything.
        File.WriteAllBytes(_folder.RunsPath, []);
        IRenderedComponent<RunList> page = Show(DigitApp.CommittedModel);

        Assert.Contains("can't be listed", page.Find("[data-testid=runs-problem]").TextContent, StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }

    private IRenderedComponent<RunList> Show(string model)
    {
        RunFolder runs = new(_folder.RunsPath);
        Services.AddSingleton(runs);
        Services.AddSingleton(new RunSource(runs, new ModelFile(model), NullLogger<RunSource>.Instance));
        IRenderedComponent<RunList> page = Render<RunList>();
        page.WaitForElement("[data-testid=runs]", Patience);
        return page;
    }
}
