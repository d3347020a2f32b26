using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Techniques;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Techniques;

public sealed class TechniqueTableTests : BunitContext
{
    [Fact]
    public void The_best_comes_first_with_all_of_its_figures()
    {
        IElement row = Show().FindAll("tbody tr")[0];

        Assert.Equal("Ours: best", row.QuerySelector("th a")!.TextContent);
        Assert.Equal("techniques/best", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Equal(["99.75 %", "25", "50.0 min", "90.4 µs", "3.4 MB", "none"], row.QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_heading_sorts_by_itself_and_says_so()
    {
        IRenderedComponent<TechniqueTable> table = Show();
        Assert.Equal(["none", "descending", "none", "none", "none", "none", "none"], SortsOf(table));

        Heading(table, "Size").Click();
        Assert.Equal(["Unheard of", "Naive Bayes", "Ours: best", "Quantum nearest neighbours"], Names(table));
        Assert.Equal("ascending", SortsOf(table)[5]);

        Heading(table, "Size").Click();
        Assert.Equal("Quantum nearest neighbours", Names(table)[0]);
        Assert.Equal("descending", SortsOf(table)[5]);
    }

    [Fact]
    public void Only_simulations_are_marked() =>
        Assert.Equal([false, false, true, false], Show().FindAll("tbody tr").Select(row => row.TextContent.Contains("simulated", StringComparison.Ordinal)));

    [Fact]
    public void It_can_be_scrolled_by_keyboard() => Assert.Equal("0", Show().Find("[role=region]").GetAttribute("tabindex"));

    private static IElement Heading(IRenderedComponent<TechniqueTable> table, string name) => table.FindAll("thead button").Single(button => button.TextContent.StartsWith(name, StringComparison.Ordinal));

    private static string[] Names(IRenderedComponent<TechniqueTable> table) => [.. table.FindAll("tbody th a").Select(link => link.TextContent)];

    private static string?[] SortsOf(IRenderedComponent<TechniqueTable> table) => [.. table.FindAll("thead th").Select(heading => heading.GetAttribute("aria-sort"))];

    private IRenderedComponent<TechniqueTable> Show() => Render<TechniqueTable>(parameters => parameters.Add(each => each.Techniques, Comparisons.Some.Techniques));
}
