using System.Text;
using Hdr.Blazor.Services;
using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class RefusedFilesTests(Browser browser, RunningApp app)
{
    [Fact]
    public async Task A_file_that_is_no_image_is_refused_at_once() =>
        await AssertRefusedAndGoingOnAsync("notes.png", Encoding.UTF8.GetBytes("These are words."), "PNG, JPEG", clicksPredict: false);

    [Fact]
    public async Task An_empty_file_is_refused_at_once() =>
        await AssertRefusedAndGoingOnAsync("empty.png", [], "empty", clicksPredict: false);

    [Fact]
    public async Task Too_large_a_file_is_refused_at_once_without_being_sent()
    {
        using TemporaryFolder folder = new();
        await using (FileStream large = File.Create(folder.File("large.png")))
        {
            large.SetLength(RecognitionService.Limits.MaxBytes + 2_000_000);
        }

        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.FileInput.SetInputFilesAsync(folder.File("large.png"));

        await AssertRefusedAndGoingOnAsync(page, "The file has 22 MB; at most 20 MB are read.");
    }

    [Fact]
    public async Task Half_a_file_is_refused_when_it_is_read()
    {
        byte[] image = TestImages.OnPaper(0);
        await AssertRefusedAndGoingOnAsync("half.png", image[..(image.Length / 2)], ".", clicksPredict: true);
    }

    [Fact]
    public async Task Too_many_pixels_are_refused_when_the_image_is_read() =>
        await AssertRefusedAndGoingOnAsync("wide.png", TestImages.Plain(8_000, 7_000), "50", clicksPredict: true);

    [Fact]
    public async Task A_picture_with_a_script_in_it_is_refused_and_runs_nothing()
    {
        byte[] svg = Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='50' height='50'><script>document.title = 'owned'; alert(1)</script><rect width='9' height='40'/></svg>");
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);

        await page.ChooseAsync("digit.svg", svg, "image/svg+xml");
        await page.Predict.ClickAsync();

        await Assertions.Expect(page.Problem).ToBeVisibleAsync();
        await Assertions.Expect(page.Page).ToHaveTitleAsync("Recognise · Handwritten Digits");
    }

    [Fact]
    public async Task A_blank_image_gets_no_guess()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);

        await page.ChooseAndPredictAsync("blank.png", TestImages.Plain(100, 100));

        await page.ExpectStateAsync("blank");
        await Assertions.Expect(page.Problem).ToHaveCountAsync(0);
    }

    private async Task AssertRefusedAndGoingOnAsync(string name, byte[] content, string expected, bool clicksPredict)
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);

        await page.ChooseAsync(name, content);
        if (clicksPredict)
        {
            await page.Predict.ClickAsync();
        }

        await AssertRefusedAndGoingOnAsync(page, expected);
    }

    private static async Task AssertRefusedAndGoingOnAsync(DigitPage page, string expected)
    {
        await Assertions.Expect(page.Problem).ToBeVisibleAsync();
        await Assertions.Expect(page.Problem).ToHaveAttributeAsync("role", "alert");
        await Assertions.Expect(page.Problem).ToContainTextAsync(expected);
        await page.ExpectStateAsync("failed");
        await page.ChooseAndPredictAsync("seven.png", TestImages.MnistPng(0));
        await page.ExpectReadingAsync("7");
        await Assertions.Expect(page.Problem).ToHaveCountAsync(0);
    }
}
