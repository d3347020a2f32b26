using Bunit;
using Hdr.Blazor.Components.Metrics;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Hdr.Blazor.Tests.Components.Metrics;

public sealed class TestImageDetailTests : ComponentTest
{
    public TestImageDetailTests() => AddExplainer(new NoScorer());

    [Fact]
    public void Label_answer_loss_and_all_scores_are_there()
    {
        IRenderedComponent<TestImageDetail> detail = Show();

        Assert.Equal("Image 12: 3 read as 5, loss 3.1135", detail.Find("figcaption p").TextContent);
        Assert.Equal("5", detail.Find("tr.best th").TextContent);
        Assert.Equal(10, detail.FindAll("tbody tr").Count);
        Assert.Equal("Test image 12, a handwritten 3, as the network saw it", detail.Find("img").GetAttribute("alt"));
    }

    [Fact]
    public void Without_a_model_the_explanation_says_why_it_fails_and_not_where()
    {
        IRenderedComponent<TestImageDetail> detail = Show();

        detail.Find("[data-testid=explain]").Click();

        Assert.Equal("There is no model file 'model.zip'.", detail.WaitForElement("[role=alert]").TextContent);
        Assert.Empty(detail.FindAll("[data-testid=saliency]"));
    }

    private IRenderedComponent<TestImageDetail> Show() => Render<TestImageDetail>(parameters => parameters.Add(each => each.Image, Boards.Image(12, 3, 5, 0.6f)));

    private sealed class NoScorer : IDigitScorer
    {
        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents) => throw new ModelFileException("There is no model file '/models/model.zip'.");
    }
}
