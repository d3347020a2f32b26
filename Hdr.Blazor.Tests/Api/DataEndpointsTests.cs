using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Hdr.Blazor.Tests.Support;
using SkiaSharp;

namespace Hdr.Blazor.Tests.Api;

public sealed class DataEndpointsTests(DigitApp app) : IClassFixture<DigitApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData(0)]
    [InlineData(1234)]
    [InlineData(9999)]
    public async Task An_image_is_MNIST_s_own_pixel_by_pixel(int index)
    {
        using HttpResponseMessage response = await GetAsync($"/api/data/{index}.png");
        using SKBitmap image = SKBitmap.Decode(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"mnist-test-{index}.png", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal((28, 28), (image.Width, image.Height));
        Assert.Equal(MnistTestSet.Pixels(index), image.Pixels.Select(pixel => pixel.Red));
    }

    [Fact]
    public async Task An_image_is_kept_but_not_used_unasked()
    {
        using HttpResponseMessage first = await GetAsync("/api/data/7.png");
        Assert.True(first.Headers.CacheControl?.NoCache);
        EntityTagHeaderValue tag = Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag);

        Assert.Equal(HttpStatusCode.NotModified, await StatusIfNoneMatchAsync("/api/data/7.png", tag));
        Assert.Equal(HttpStatusCode.OK, await StatusIfNoneMatchAsync("/api/data/8.png", tag));
    }

    [Theory]
    [InlineData("10000")]
    [InlineData("-1")]
    public async Task An_index_that_there_is_not_is_named_with_those_that_there_are(string index)
    {
        using HttpResponseMessage response = await GetAsync($"/api/data/{index}.png");

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains($"There is no image {index}: 0 to 9999.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("one")]
    [InlineData("1.5")]
    [InlineData("..%2F..%2Fmodel")]
    public async Task Whatever_is_no_index_is_not_found(string index)
    {
        using HttpResponseMessage response = await GetAsync($"/api/data/{index}.png");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_list_has_what_the_filter_accepts_in_its_order()
    {
        string[][] rows = await GetListAsync("?label=4&sort=least");

        Assert.Equal(["index", "label", "predicted", "is_disputed"], rows[0][..4]);
        Assert.Equal(Enumerable.Range(0, 10_000).Count(index => MnistTestSet.Label(index) == 4), rows.Length - 1);
        Assert.All(rows[1..], row => Assert.Equal(("4", 14), (row[1], row.Length)));
        double[] confidences = [.. rows[1..].Select(row => row[4..].Max(score => double.Parse(score, CultureInfo.InvariantCulture)))];
        Assert.Equal(confidences.Order(), confidences);
    }

    [Fact]
    public async Task A_list_of_nothing_is_its_heading_alone()
    {
        Assert.Single(await GetListAsync("?label=4&predicted=4&errors=1"));
    }

    [Fact]
    public async Task A_misspelt_filter_does_not_answer_with_all_images()
    {
        using HttpResponseMessage response = await GetAsync("/api/data/images.csv?label=12");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("must be 0 to 9", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_tested_images_the_answer_says_how_to_get_them()
    {
        using TemporaryFolder folder = new();
        File.Copy(DigitApp.CommittedModel, folder.File("model.zip"));
        using (ZipArchive zip = ZipFile.Open(folder.File("model.zip"), ZipArchiveMode.Update))
        {
            zip.GetEntry("hdr/test-set.bin")!.Delete();
        }

        await using DigitApp older = new(folder.File("model.zip"));
        using HttpClient client = older.CreateClient();
        foreach (string address in (string[])["/api/data/0.png", "/api/data/images.csv"])
        {
            using HttpResponseMessage response = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Contains("evaluate --update", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(address, TestContext.Current.CancellationToken);

    private async Task<HttpStatusCode> StatusIfNoneMatchAsync(string address, EntityTagHeaderValue tag)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        using HttpResponseMessage response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task<string[][]> GetListAsync(string query)
    {
        string text = await _client.GetStringAsync($"/api/data/images.csv{query}", TestContext.Current.CancellationToken);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
    }
}
