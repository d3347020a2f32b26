using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class IsolationTests(Browser browser, RunningApp app)
{
    [Fact]
    public async Task A_whole_visit_stays_on_this_server_and_breaks_no_policy()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.Sample(4).ClickAsync();
        await page.ExpectReadingAsync("4");
        await page.OpenDrawingAsync();
        await page.DrawAsync((0.5f, 0.2f), (0.5f, 0.8f));
        await page.Predict.ClickAsync();
        await page.ExpectReadingAsync("1");
        await page.Page.GetByTestId("theme").ClickAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Model" }).ClickAsync();
        await Assertions.Expect(page.Page.GetByTestId("accuracy")).ToBeVisibleAsync();

        Assert.Empty(page.Troubles);
        Assert.NotEmpty(page.Requests);
        Assert.All(page.Requests, request => Assert.True(
            request.Scheme is "data" or "blob" || (request.Host == app.Address.Host && request.Port == app.Address.Port), $"{request} leaves the server."));
    }
}
