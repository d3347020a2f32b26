using System.Net;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Hosting;

/// <summary>The app without a model, with a broken one, and with one that comes later.</summary>
public sealed class ModelFileTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();
    private readonly string _modelPath;
    private readonly DigitApp _app;
    private readonly HttpClient _client;

    public ModelFileTests()
    {
        _modelPath = _folder.File("model.zip");
        _app = new DigitApp(_modelPath);
        _client = _app.CreateClient();
    }

    [Fact]
    public async Task With_a_model_the_app_is_healthy()
    {
        File.Copy(DigitApp.CommittedModel, _modelPath);

        Assert.Equal(HttpStatusCode.OK, await StatusOfHealthAsync());
    }

    [Fact]
    public async Task Without_a_model_the_page_comes_up_and_says_what_to_do()
    {
        string page = await _client.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Contains("Read handwritten digits", page, StringComparison.Ordinal);
        Assert.Contains("There is no model file", page, StringComparison.Ordinal);
        Assert.Contains("dotnet run -c Release --project Hdr.Model", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOfHealthAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOfReadingAsync());
    }

    [Fact]
    public async Task A_broken_model_is_named_and_the_page_comes_up_all_the_same()
    {
        await File.WriteAllBytesAsync(_modelPath, File.ReadAllBytes(DigitApp.CommittedModel)[..1000], TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOfHealthAsync());

        string page = await _client.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Contains("data-testid=\"model-problem\"", page, StringComparison.Ordinal);
        Assert.Contains("model.zip", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("/about", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Neither_page_nor_API_shows_where_on_the_server_s_disk_the_model_is(bool isBroken)
    {
        if (isBroken)
        {
            await File.WriteAllBytesAsync(_modelPath, [1, 2, 3], TestContext.Current.CancellationToken);
        }

        using ByteArrayContent image = new(TestImages.MnistPng(0));
        using HttpResponseMessage refused = await _client.PostAsync("/api/read", image, TestContext.Current.CancellationToken);
        string[] answers =
        [
            await _client.GetStringAsync("/", TestContext.Current.CancellationToken),
            await _client.GetStringAsync("/about", TestContext.Current.CancellationToken),
            await _client.GetStringAsync("/metrics", TestContext.Current.CancellationToken),
            await _client.GetStringAsync("/data", TestContext.Current.CancellationToken),
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        ];

        Assert.All(answers, answer =>
        {
            Assert.Contains("model.zip", answer, StringComparison.Ordinal);
            Assert.DoesNotContain(Path.GetFileName(_folder.Path), answer, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Reading_works_as_soon_as_the_model_file_appears()
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOfReadingAsync());

        File.Copy(DigitApp.CommittedModel, _modelPath);

        DateTime giveUp = DateTime.UtcNow + Patience;
        HttpStatusCode status;
        do
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            status = await StatusOfReadingAsync();
        }
        while (status != HttpStatusCode.OK && DateTime.UtcNow < giveUp);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(HttpStatusCode.OK, await StatusOfHealthAsync());
    }

    public void Dispose()
    {
        _client.Dispose();
        _app.Dispose();
        _folder.Dispose();
    }

    private async Task<HttpStatusCode> StatusOfHealthAsync() =>
        (await _client.GetAsync("/health", TestContext.Current.CancellationToken)).StatusCode;

    private async Task<HttpStatusCode> StatusOfReadingAsync()
    {
        using ByteArrayContent image = new(TestImages.MnistPng(0));
        return (await _client.PostAsync("/api/read", image, TestContext.Current.CancellationToken)).StatusCode;
    }
}
