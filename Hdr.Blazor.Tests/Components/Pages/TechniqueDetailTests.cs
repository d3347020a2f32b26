using Bunit;
using Hdr.Blazor.Components.Pages;
using Hdr.Blazor.Services.Techniques;
using Hdr.Blazor.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hdr.Blazor.Tests.Components.Pages;

public sealed class TechniqueDetailTests : BunitContext
{
    private readonly ComparedFolder _folder = new ComparedFolder().WithComparison(Comparisons.Some);

    public TechniqueDetailTests() => Services.AddSingleton(new ComparisonSource(new ComparisonLocation(_folder.ComparisonPath), NullLogger<ComparisonSource>.Instance));

    [Fact]
    public void A_technique_has_its_figures_settings_explanation_formula_and_source()
    {
        IRenderedComponent<TechniqueDetail> page = Show("naive-bayes");

        Assert.Equal("Naive Bayes", page.Find("h1").TextContent);
        Assert.Contains("84.00 %", page.Find("[data-testid=fact-accuracy]").TextContent, StringComparison.Ordinal);
        Assert.Contains("k = 3", page.Find("[data-testid=fact-settings]").TextContent, StringComparison.Ordinal);
        Assert.Contains("50.00 %", page.Find("[data-testid=fact-others-report]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("[data-testid=explanation] math munderover"));
        Assert.Contains("International Statistical Review", page.Find("[data-testid=explanation] li").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=simulation]"));
    }

    [Fact]
    public void A_simulation_is_said_to_be_one() => Assert.Contains("A simulation", Show("quantum-nearest-neighbours").Find("[data-testid=simulation]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void What_nobody_has_explained_still_has_its_figures()
    {
        IRenderedComponent<TechniqueDetail> page = Show("unheard-of");

        Assert.NotNull(page.Find("[data-testid=not-explained]"));
        Assert.Contains("98.00 %", page.Find("[data-testid=fact-accuracy]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_measured_is_explained_all_the_same()
    {
        IRenderedComponent<TechniqueDetail> page = Show("random-forest");

        Assert.Contains("-- compare", page.Find("[data-testid=not-measured]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("[data-testid=explanation]"));
    }

    [Fact]
    public void The_one_before_and_the_one_after_are_linked()
    {
        IRenderedComponent<TechniqueDetail> page = Show("unheard-of");

        Assert.Equal("techniques/best", page.Find("a[rel=prev]").GetAttribute("href"));
        Assert.Equal("techniques/quantum-nearest-neighbours", page.Find("a[rel=next]").GetAttribute("href"));
        Assert.Empty(Show("best").FindAll("a[rel=prev]"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }

    private IRenderedComponent<TechniqueDetail> Show(string id) => Render<TechniqueDetail>(parameters => parameters.Add(each => each.Id, id));
}
