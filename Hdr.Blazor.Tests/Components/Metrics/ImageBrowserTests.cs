using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Metrics;
using Hdr.Blazor.Services.Metrics;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Hdr.Blazor.Tests.Components.Metrics;

public sealed class ImageBrowserTests : ComponentTest
{
    public ImageBrowserTests() => AddExplainer(new EvenScorer());

    [Fact]
    public void The_first_image_is_shown_with_its_scores_and_all_can_be_chosen()
    {
        IRenderedComponent<ImageBrowser> browser = Show([Boards.Image(4, 3, 5, 0.6f), Boards.Image(9, 3, 5, 0.95f)]);

        Assert.Contains("Image 4: 3 read as 5", Detail(browser), StringComparison.Ordinal);
        Assert.Equal(["Image 4: 3 read as 5, 60.0 %", "Image 9: 3 read as 5, 95.0 %"], Thumbs(browser).Select(thumb => thumb.GetAttribute("aria-label")));

        Thumbs(browser)[1].Click();

        Assert.Contains("Image 9: 3 read as 5", Detail(browser), StringComparison.Ordinal);
        Assert.Equal("95.0 %", browser.Find("tr.best .value").TextContent);
        Assert.Equal(["false", "true"], Thumbs(browser).Select(thumb => thumb.GetAttribute("aria-pressed")));
        Assert.Equal(["-1", "0"], Thumbs(browser).Select(thumb => thumb.GetAttribute("tabindex")));
    }

    [Fact]
    public void Fifty_are_shown_at_a_time()
    {
        IRenderedComponent<ImageBrowser> browser = Show([.. Enumerable.Range(0, 120).Select(index => Boards.Image(index, 1, 1, 0.9f))]);

        Assert.Equal((50, "1–50 of 120"), (Thumbs(browser).Length, browser.Find("[role=status]").TextContent));
        browser.Find("button[aria-label='Next images']").Click();
        browser.Find("button[aria-label='Next images']").Click();
        Assert.Equal((20, "101–120 of 120"), (Thumbs(browser).Length, browser.Find("[role=status]").TextContent));
        Assert.True(browser.Find("button[aria-label='Next images']").HasAttribute("disabled"));
        Assert.Equal("0", Thumbs(browser)[0].GetAttribute("tabindex"));
    }

    [Fact]
    public void Another_list_starts_at_its_beginning()
    {
        IRenderedComponent<ImageBrowser> browser = Show([.. Enumerable.Range(0, 60).Select(index => Boards.Image(index, 1, 1, 0.9f))]);
        browser.Find("button[aria-label='Next images']").Click();

        browser.Render(parameters => parameters.Add(each => each.Images, [Boards.Image(77, 2, 7, 0.5f)]));

        Assert.Contains("Image 77", Detail(browser), StringComparison.Ordinal);
        Assert.Single(Thumbs(browser));
        Assert.Empty(browser.FindAll("nav"));
    }

    [Fact]
    public void A_disputed_label_is_marked_and_said_to_be()
    {
        IRenderedComponent<ImageBrowser> browser = Show([Boards.Image(947, 8, 9, 0.9f, isDisputed: true)]);

        Assert.EndsWith("its label is disputed", Thumbs(browser)[0].GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("Reviewers dispute its label.", Detail(browser), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_says_so() => Assert.Equal("None here.", Show([]).Find("p").TextContent);

    [Fact]
    public async Task What_an_image_was_read_by_is_shown_on_demand_and_goes_with_the_next_image()
    {
        IRenderedComponent<ImageBrowser> browser = Show([Boards.Image(1, 3, 5, 0.6f), Boards.Image(2, 3, 5, 0.9f)]);

        await browser.Find("[data-testid=explain]").ClickAsync(new());
        browser.WaitForElement("[data-testid=saliency]");
        Assert.Equal("Covering any one part hardly changes the 5.", browser.Find("figcaption [role=status]").TextContent);

        Thumbs(browser)[1].Click();

        Assert.Empty(browser.FindAll("[data-testid=saliency]"));
    }

    private static string Detail(IRenderedComponent<ImageBrowser> browser) => browser.Find("[data-testid=image-detail]").TextContent;

    private static IElement[] Thumbs(IRenderedComponent<ImageBrowser> browser) => [.. browser.FindAll(".thumbs button")];

    private IRenderedComponent<ImageBrowser> Show(TestImage[] images) =>
        Render<ImageBrowser>(parameters => parameters.Add(each => each.Images, images).Add(each => each.Label, "Images").Add(each => each.EmptyText, "None here."));

    private sealed class EvenScorer : IDigitScorer
    {
        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents) => scores.Span.Fill(0.1f);
    }
}
