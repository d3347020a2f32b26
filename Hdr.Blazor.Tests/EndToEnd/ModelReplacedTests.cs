using System.Net;
using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class ModelReplacedTests : IDisposable
{
    private readonly Browser _browser;
    private readonly TemporaryFolder _folder = new();
    private readonly string _modelPath;
    private readonly RunningApp _app;

    public ModelReplacedTests(Browser browser)
    {
        _browser = browser;
        _modelPath = _folder.File("model.zip");
        _app = new RunningApp(_modelPath);
    }

    [Fact]
    public async Task Predicting_goes_on_while_the_model_is_replaced_and_while_it_is_broken()
    {
        File.Copy(DigitApp.CommittedModel, _modelPath);
        using HttpClient client = new() { BaseAddress = _app.Address };
        using CancellationTokenSource stop = new();
        Task<int> predicting = PredictUntilAsync(client, stop.Token);
        await using DigitPage page = await DigitPage.OpenAsync(_browser, _app);

        await ReplaceAsync(await File.ReadAllBytesAsync(DigitApp.CommittedModel, TestContext.Current.CancellationToken));
        await page.Sample(7).ClickAsync();
        await page.ExpectReadingAsync("7");
        await ReplaceAsync([1, 2, 3]);
        await page.Sample(2).ClickAsync();
        await page.ExpectReadingAsync("2");
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Page.GetByTestId("model-problem")).ToHaveCountAsync(0);

        await stop.CancelAsync();
        Assert.True(await predicting > 10, "Expected the pool to answer many times in between.");
    }

    [Fact]
    public async Task The_warning_leaves_the_page_by_itself_when_the_model_comes()
    {
        await using DigitPage page = await DigitPage.OpenAsync(_browser, _app);
        ILocator warning = page.Page.GetByTestId("model-problem");
        await Assertions.Expect(warning).ToContainTextAsync("There is no model file");
        await page.Sample(7).ClickAsync();
        await Assertions.Expect(page.Problem).ToContainTextAsync("There is no model file");
        await Assertions.Expect(page.Problem).Not.ToContainTextAsync(_folder.Path);

        File.Copy(DigitApp.CommittedModel, _modelPath);

        await Assertions.Expect(warning).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await page.Predict.ClickAsync();
        await page.ExpectReadingAsync("7");
    }

    public void Dispose()
    {
        _app.Dispose();
        _folder.Dispose();
    }

    private static async Task<int> PredictUntilAsync(HttpClient client, CancellationToken stop)
    {
        int answers = 0;
        while (!stop.IsCancellationRequested)
        {
            using ByteArrayContent image = new(TestImages.MnistPng(0));
            using HttpResponseMessage response = await client.PostAsync("/api/read", image, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            answers++;
        }

        return answers;
    }

    /// <summary>Puts another file in its place as training does, and gives the pool the time to look twice.</summary>
    private async Task ReplaceAsync(byte[] content)
    {
        string beside = _folder.File("new.zip");
        await File.WriteAllBytesAsync(beside, content, TestContext.Current.CancellationToken);
        File.Move(beside, _modelPath, overwrite: true);
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
    }
}
