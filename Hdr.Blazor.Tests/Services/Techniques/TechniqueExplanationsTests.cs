using System.Xml.Linq;
using Hdr.Blazor.Services.Techniques;

namespace Hdr.Blazor.Tests.Services.Techniques;

public sealed class TechniqueExplanationsTests
{
    [Theory]
    [InlineData("report-network")]
    [InlineData("survey-5x5-7x7")]
    [InlineData("three-convolutions")]
    [InlineData("four-convolutions")]
    [InlineData("multilayer-perceptron")]
    [InlineData("nearest-neighbours")]
    [InlineData("quantum-nearest-neighbours")]
    [InlineData("quantum-nearest-neighbours-shots")]
    [InlineData("support-vector-machine")]
    [InlineData("naive-bayes")]
    [InlineData("decision-tree")]
    [InlineData("random-forest")]
    [InlineData("gradient-boosting")]
    [InlineData("quick")]
    [InlineData("default")]
    [InlineData("best")]
    public void Every_technique_is_explained_with_a_formula_and_a_source(string id)
    {
        TechniqueExplanation explanation = TechniqueExplanations.Find(id)!;

        Assert.NotEmpty(explanation.Name);
        Assert.All(explanation.Paragraphs, paragraph => Assert.True(paragraph.Length > 100, paragraph));
        Assert.NotEmpty(explanation.FormulaMeaning);
        Assert.All(explanation.Sources, source => Assert.True(source.Text.Length > 20, source.Text));
        Assert.NotEmpty(explanation.Sources);
    }

    [Fact]
    public void Formulas_are_plain_MathML_without_anything_that_runs()
    {
        string[] names = [.. TechniqueExplanations.All.SelectMany(each => XElement.Parse(each.Formula).DescendantsAndSelf()).Select(element => element.Name.LocalName).Distinct()];

        Assert.Contains("mfrac", names);
        Assert.All(names, name => Assert.True(name is "math" || name.StartsWith('m'), name));
        Assert.DoesNotContain(
            TechniqueExplanations.All.SelectMany(each => XElement.Parse(each.Formula).DescendantsAndSelf().Attributes()),
            attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void Sources_on_the_web_are_named_by_DOI_or_arXiv() => Assert.All(
        TechniqueExplanations.All.SelectMany(each => each.Sources).Select(source => source.Address).OfType<string>(),
        address => Assert.Matches("^https://(doi\\.org/10\\.|arxiv\\.org/abs/)", address));

    [Fact]
    public void What_nobody_has_explained_is_not_found() => Assert.Null(TechniqueExplanations.Find("unheard-of"));
}
