using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Hosting;

public sealed class PagesTests(DigitApp app) : IClassFixture<DigitApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("/", HttpStatusCode.OK, "Recognise · Handwritten Digits", "Read handwritten digits")]
    [InlineData("/about", HttpStatusCode.OK, "About this model · Handwritten Digits", "About this model")]
    [InlineData("/metrics", HttpStatusCode.OK, "Metrics · Handwritten Digits", "How good the model is")]
    [InlineData("/techniques", HttpStatusCode.OK, "Techniques · Handwritten Digits", "Techniques compared")]
    [InlineData("/techniques/no-such-technique", HttpStatusCode.NotFound, "Not found · Handwritten Digits", "There is no such page")]
    [InlineData("/runs", HttpStatusCode.OK, "Runs · Handwritten Digits", "Runs compared")]
    [InlineData("/data", HttpStatusCode.OK, "Data · Handwritten Digits", "Test images")]
    [InlineData("/data?label=77&image=-1&sort=%00&page=1e9", HttpStatusCode.OK, "Data · Handwritten Digits", "Test images")]
    [InlineData("/training", HttpStatusCode.NotFound, "Not found · Handwritten Digits", "There is no such page")]
    [InlineData("/no-such-page", HttpStatusCode.NotFound, "Not found · Handwritten Digits", "There is no such page")]
    public async Task A_page_comes_whole_before_any_script_runs(string address, HttpStatusCode status, string title, string heading)
    {
        using HttpResponseMessage response = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        IDocument page = await ParseAsync(response);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(title, page.Title);
        Assert.Equal(heading, Assert.Single(page.QuerySelectorAll("main h1")).TextContent);
    }

    [Fact]
    public async Task Trainings_have_a_page_and_a_link_only_where_they_are_enabled()
    {
        using HttpResponseMessage without = await _client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Null((await ParseAsync(without)).QuerySelector("nav a[href=training]"));

        using DigitApp enabled = new(DigitApp.CommittedModel, ("Training:Enabled", "true"));
        using HttpClient client = enabled.CreateClient();
        using HttpResponseMessage response = await client.GetAsync("/training", TestContext.Current.CancellationToken);
        IDocument page = await ParseAsync(response);
        Assert.Equal((HttpStatusCode.OK, "Training · Handwritten Digits"), (response.StatusCode, page.Title));
        Assert.NotNull(page.QuerySelector("nav a[href=training]"));
        Assert.True(page.QuerySelector("[data-testid=begin]")!.HasAttribute("disabled"), "Nothing works before the circuit stands.");
    }

    [Fact]
    public async Task Every_asset_of_the_page_is_served_in_Production_by_the_app_itself()
    {
        using HttpResponseMessage response = await _client.GetAsync("/", TestContext.Current.CancellationToken);
        IDocument page = await ParseAsync(response);
        string[] addresses =
        [
            .. page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon]").Select(link => link.GetAttribute("href")!),
            .. page.QuerySelectorAll("script[src], img[src]").Select(element => element.GetAttribute("src")!),
        ];

        Assert.True(addresses.Length >= 15, $"Expected at least 15 assets. Found {addresses.Length}.");
        foreach (string address in addresses)
        {
            Assert.False(Uri.IsWellFormedUriString(address, UriKind.Absolute), $"'{address}' leaves the app.");
            using HttpResponseMessage asset = await _client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(asset.IsSuccessStatusCode, $"'{address}' answered {asset.StatusCode}.");
        }
    }

    [Fact]
    public async Task The_model_page_shows_the_accuracy_that_the_model_file_states()
    {
        double accuracy = Hdr.Recognition.Models.ModelPackage.Load(DigitApp.CommittedModel).Metrics.Accuracy;

        using HttpResponseMessage response = await _client.GetAsync("/about", TestContext.Current.CancellationToken);

        IElement shown = (await ParseAsync(response)).QuerySelector("[data-testid=accuracy]")!;
        Assert.Equal(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100 * accuracy:0.00} %"), shown.TextContent);
    }

    private static async Task<IDocument> ParseAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
