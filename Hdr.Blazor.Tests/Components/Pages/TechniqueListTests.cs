using Bunit;
using Hdr.Blazor.Components.Pages;
using Hdr.Blazor.Services.Techniques;
using Hdr.Blazor.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hdr.Blazor.Tests.Components.Pages;

public sealed class TechniqueListTests : BunitContext
{
    private readonly ComparedFolder _folder = new();

    public TechniqueListTests() => Services.AddSingleton(new ComparisonSource(new ComparisonLocation(_folder.ComparisonPath), NullLogger<ComparisonSource>.Instance));

    [Fact]
    public void Without_a_comparison_it_says_how_to_make_one_and_what_the_techniques_are()
    {
        IRenderedComponent<TechniqueList> page = Render<TechniqueList>();

        Assert.Contains("dotnet run -c Release --project Hdr.Model -- compare", page.Find("[data-testid=comparison-missing]").TextContent, StringComparison.Ordinal);
        Assert.Contains("techniques/naive-bayes", page.FindAll(".explained a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public void A_broken_comparison_is_an_error()
    {
        File.WriteAllText(_folder.ComparisonPath, "{");

        Assert.Contains("can't be read", Render<TechniqueList>().Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_of_nothing_says_so()
    {
        _folder.WithComparison(Comparisons.Of());

        Assert.Contains("names no technique", Render<TechniqueList>().Find(".missing").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_what_was_compared_on_what_and_which_are_simulations()
    {
        _folder.WithComparison(Comparisons.Some);
        IRenderedComponent<TechniqueList> page = Render<TechniqueList>();

        Assert.Contains("60,000 images of MNIST train", page.Find(".intro").TextContent, StringComparison.Ordinal);
        Assert.Contains("An abacus, 2 cores", page.Find(".intro").TextContent, StringComparison.Ordinal);
        Assert.Contains("the times say nothing of it", page.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/api/techniques/comparison.csv", "/api/techniques/comparison.json"], page.FindAll("a[download]").Select(link => link.GetAttribute("href")));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }
}
