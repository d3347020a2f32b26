using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Models;
using Hdr.Recognition.Training;
using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class TrainingTests : IDisposable
{
    /// <summary>A trainer's process loads libtorch, tests, and writes a model; other tests run beside it.</summary>
    private const float Patience = 180_000;

    private readonly Browser _browser;
    private readonly TinyTrainer _trainer = new();
    private readonly RunningApp _app;

    public TrainingTests(Browser browser)
    {
        _browser = browser;
        _app = new RunningApp(_trainer.Model, [.. _trainer.Configuration.Select(setting => (setting.Key, setting.Value))]);
    }

    [Fact]
    public async Task A_training_is_started_watched_from_two_windows_stopped_and_gone_on_with()
    {
        await using DigitPage page = await OpenAsync();
        await StartAsync(page, epochs: 1000);
        await Assertions.Expect(page.Page.GetByTestId("bar")).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex(@"^\d+ %, epoch \d+ of 1000, [\d:]+ left$"), new() { Timeout = Patience });
        await Assertions.Expect(page.Page.GetByTestId("epochs").Locator("svg[role=img]")).ToHaveCountAsync(2);
        await page.AssertNoBarrierAsync("learning");

        await using DigitPage other = await OpenAsync();
        await page.Page.ReloadAsync();
        await ExpectAsync(page, "running");
        await ExpectAsync(other, "running");
        await Assertions.Expect(other.Page.GetByTestId("training-form")).ToHaveCountAsync(0);

        await other.Page.GetByTestId("stop").ClickAsync();
        await ExpectAsync(page, "stopped");
        await ExpectAsync(other, "stopped");
        await page.AssertNoBarrierAsync("stopped");
        await page.Page.GetByTestId("go-on").ClickAsync();
        await ExpectAsync(other, "running");
        await Assertions.Expect(other.Page.GetByTestId("stop")).ToBeEnabledAsync();
        await other.Page.GetByTestId("stop").ClickAsync();
        await ExpectAsync(page, "stopped");
        Assert.Empty(page.Troubles);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_new_model_is_served_when_it_is_kept(ColorScheme scheme)
    {
        await using DigitPage page = await OpenAsync(new BrowserNewContextOptions { ViewportSize = Screens.Desktop, ColorScheme = scheme });
        await Assertions.Expect(page.Page.GetByTestId("begin")).ToBeEnabledAsync();
        await page.AssertNoBarrierAsync("idle");
        await StartAsync(page, epochs: 1);
        await ExpectAsync(page, "finished");
        await Assertions.Expect(page.Page.GetByTestId("new-model")).ToContainTextAsync("recipe quick");
        await Assertions.Expect(page.Page.GetByTestId("served-model")).ToContainTextAsync("recipe best");
        await page.AssertNoBarrierAsync("finished");

        await page.Page.GetByTestId("keep").ClickAsync();

        await Assertions.Expect(page.Page.GetByTestId("done")).ToContainTextAsync("served now");
        await Assertions.Expect(page.Page.GetByTestId("decision")).ToHaveCountAsync(0);
        Assert.Equal("quick", ModelPackage.Load(_trainer.Model).Card.Recipe);
        Assert.Equal("best", ModelPackage.Load(_trainer.PreviousModel).Card.Recipe);
        Assert.Empty(page.Troubles);
        Assert.All(page.Requests, request => Assert.True(request.Scheme is "data" or "blob" || request.Port == _app.Address.Port, $"{request} leaves the server."));
    }

    [Theory]
    [InlineData(nameof(Screens.Phone))]
    [InlineData(nameof(Screens.Tablet))]
    [InlineData(nameof(Screens.Desktop))]
    [InlineData(nameof(Screens.Large))]
    public async Task Nothing_sticks_out_sideways(string screen)
    {
        _trainer.Leave(Trainings.UnderWay with { State = TrainingState.Finished, Output = _trainer.Workspace.Candidate, Accuracy = 0.9, TestSet = "by hand" });
        File.Copy(DigitApp.CommittedModel, _trainer.Workspace.Candidate);
        await using DigitPage page = await OpenAsync(new BrowserNewContextOptions { ViewportSize = Screens.Named(screen) });
        await Assertions.Expect(page.Page.GetByTestId("keep")).ToBeEnabledAsync();

        string[] wide = await page.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('main *')].filter(each => !each.closest('.visually-hidden, .scroller, details:not([open]), svg svg') && each.getBoundingClientRect().right > innerWidth + 1).map(each => each.outerHTML.slice(0, 120))");
        Assert.Empty(wide);
    }

    public void Dispose()
    {
        _app.Dispose();
        _trainer.Dispose();
    }

    private Task<DigitPage> OpenAsync(BrowserNewContextOptions? options = null) => DigitPage.OpenAsync(_browser, _app, options, "/training");

    private static async Task StartAsync(DigitPage page, int epochs)
    {
        await Assertions.Expect(page.Page.GetByTestId("begin")).ToBeEnabledAsync();
        await page.Page.GetByRole(AriaRole.Radio, new() { Name = "quick" }).CheckAsync();
        await page.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Epochs" }).FillAsync($"{epochs}");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Start training" }).ClickAsync();
    }

    private static Task ExpectAsync(DigitPage page, string stage) =>
        Assertions.Expect(page.Page.GetByTestId("stage")).ToHaveAttributeAsync("data-stage", stage, new() { Timeout = Patience });
}
