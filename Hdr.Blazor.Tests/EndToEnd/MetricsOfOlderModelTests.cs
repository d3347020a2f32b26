using System.IO.Compression;
using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class MetricsOfOlderModelTests : IDisposable
{
    private readonly Browser _browser;
    private readonly TemporaryFolder _folder = new();
    private readonly RunningApp _app;

    public MetricsOfOlderModelTests(Browser browser)
    {
        _browser = browser;
        File.Copy(DigitApp.CommittedModel, _folder.File("model.zip"));
        _app = new RunningApp(_folder.File("model.zip"));
    }

    [Fact]
    public async Task Without_tested_images_the_page_shows_what_it_can_and_says_how_to_get_the_rest()
    {
        Change(entry => entry.Delete());
        await using DigitPage page = await DigitPage.OpenAsync(_browser, _app, address: "/metrics");

        await ExpectTheRestAsync(page);
        await Assertions.Expect(page.Page.GetByTestId("tests-problem")).ToContainTextAsync("evaluate --update");
        await page.AssertNoBarrierAsync("without tested images");
    }

    [Fact]
    public async Task Damaged_tested_images_do_no_harm_to_the_rest()
    {
        Change(entry =>
        {
            using Stream stream = entry.Open();
            stream.SetLength(100);
        });
        await using DigitPage page = await DigitPage.OpenAsync(_browser, _app, address: "/metrics");

        await ExpectTheRestAsync(page);
        await Assertions.Expect(page.Page.GetByTestId("tests-problem")).ToContainTextAsync("can't be read");
        await Assertions.Expect(page.Page.GetByTestId("tests-problem")).Not.ToContainTextAsync(_folder.Path);
    }

    [Fact]
    public async Task A_model_that_replaces_it_is_shown_by_itself()
    {
        Change(entry => entry.Delete());
        await using DigitPage page = await DigitPage.OpenAsync(_browser, _app, address: "/metrics");
        await Assertions.Expect(page.Page.GetByTestId("tile-time-a-digit")).ToContainTextAsync(" ms");

        File.Copy(DigitApp.CommittedModel, _folder.File("new.zip"));
        File.Move(_folder.File("new.zip"), _folder.File("model.zip"), overwrite: true);

        await Assertions.Expect(page.Page.GetByTestId("tests-problem")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await Assertions.Expect(page.Page.GetByTestId("cell").Locator(".thumbs button").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_page_of_the_images_says_how_to_get_them_and_shows_them_when_they_come()
    {
        Change(entry => entry.Delete());
        await using DataPage page = await DataPage.OpenAsync(_browser, _app);
        await Assertions.Expect(page.Page.GetByTestId("tests-problem")).ToContainTextAsync("evaluate --update");
        await page.Window.AssertNoBarrierAsync("without tested images");

        File.Copy(DigitApp.CommittedModel, _folder.File("new.zip"));
        File.Move(_folder.File("new.zip"), _folder.File("model.zip"), overwrite: true);

        await Assertions.Expect(page.Count).ToHaveTextAsync("10,000 images", new() { Timeout = 20_000 });
    }

    public void Dispose()
    {
        _app.Dispose();
        _folder.Dispose();
    }

    private static async Task ExpectTheRestAsync(DigitPage page)
    {
        await Assertions.Expect(page.Page.GetByTestId("tile-accuracy")).ToContainTextAsync("%");
        await Assertions.Expect(page.Page.GetByTestId("worst").Locator(".thumbs button").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByTestId("coverage").GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByTestId("cell").Locator(".missing")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByTestId("curves").Locator(".missing")).ToBeVisibleAsync();
    }

    private void Change(Action<ZipArchiveEntry> change)
    {
        using ZipArchive zip = ZipFile.Open(_folder.File("model.zip"), ZipArchiveMode.Update);
        change(zip.GetEntry("hdr/test-set.bin")!);
    }
}
