using Hdr.Blazor.Tests.Support;
using Microsoft.Playwright;
using SkiaSharp;

namespace Hdr.Blazor.Tests.EndToEnd;

public sealed class ReadingTests(Browser browser, RunningApp app)
{
    // Starts a script that has the image, given in Base64, as what was dropped or pasted.
    private const string Transfer = """
        base64 => {
          const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
          const transfer = new DataTransfer();
          transfer.items.add(new File([bytes], "digit.png", { type: "image/png" }));

        """;

    [Fact]
    public async Task An_MNIST_image_is_chosen_previewed_and_read()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await Assertions.Expect(page.Predict).ToBeDisabledAsync();

        await page.ChooseAsync("seven.png", TestImages.MnistPng(0));
        await Assertions.Expect(page.Preview).ToBeVisibleAsync();
        await page.Predict.ClickAsync();

        await page.ExpectReadingAsync("7");
        await Assertions.Expect(page.Page.GetByTestId("confidence")).ToContainTextAsync("%");
        await Assertions.Expect(page.Page.Locator("table.scores tbody tr")).ToHaveCountAsync(10);
        await Assertions.Expect(page.Page.GetByTestId("facts")).ToContainTextAsync("28 × 28 pixels");
        int inputWidth = await page.Page.GetByTestId("network-input").EvaluateAsync<int>("image => image.naturalWidth");
        Assert.Equal(28, inputWidth);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    public async Task The_same_digit_dark_on_paper_is_read(SKEncodedImageFormat format)
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);

        await page.ChooseAndPredictAsync("paper", TestImages.OnPaper(0, format));

        await page.ExpectReadingAsync("7");
    }

    [Fact]
    public async Task An_image_dropped_beside_the_zone_is_taken_all_the_same()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);

        await page.Page.EvaluateAsync(Transfer + "document.querySelector('h1').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })); }", Convert.ToBase64String(TestImages.MnistPng(1)));
        await Assertions.Expect(page.Preview).ToBeVisibleAsync();
        await page.Predict.ClickAsync();

        await page.ExpectReadingAsync("2");
    }

    [Fact]
    public async Task Of_several_files_dropped_together_the_first_is_read_and_said_to_be()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);

        await page.Page.EvaluateAsync(
            Transfer + "transfer.items.add(new File([bytes], 'other.png')); document.querySelector('h1').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })); }",
            Convert.ToBase64String(TestImages.MnistPng(1)));

        await Assertions.Expect(page.Page.GetByTestId("only-first")).ToHaveTextAsync("2 files came together. Only the first one is read: digit.png");
        await page.Predict.ClickAsync();
        await page.ExpectReadingAsync("2");
    }

    [Fact]
    public async Task An_image_is_pasted_by_keyboard_from_either_tab()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.OpenDrawingAsync();

        await page.Page.EvaluateAsync(Transfer + "document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })); }", Convert.ToBase64String(TestImages.MnistPng(2)));
        await Assertions.Expect(page.Preview).ToBeVisibleAsync();
        await page.Predict.ClickAsync();

        await page.ExpectReadingAsync("1");
    }

    [Fact]
    public async Task An_image_is_pasted_by_button()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        await page.Page.EvaluateAsync(
            "async base64 => await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([Uint8Array.from(atob(base64), each => each.charCodeAt(0))], { type: 'image/png' }) })])",
            Convert.ToBase64String(TestImages.OnPaper(3)));

        await page.Page.GetByTestId("paste").ClickAsync();
        await Assertions.Expect(page.Preview).ToBeVisibleAsync();
        await page.Predict.ClickAsync();

        await page.ExpectReadingAsync("0");
    }

    [Fact]
    public async Task A_sample_is_read_with_one_click()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);

        await page.Sample(3).ClickAsync();

        await page.ExpectReadingAsync("3");
    }

    [Theory]
    [InlineData("/?sample=mnist-test-10000", "There is no image 10000: 0 to 9999.")]
    [InlineData("/?sample=..%2F..%2Fmodel.zip", null)]
    [InlineData("/?sample=https:%2F%2Fexample.org%2F1.png", null)]
    public async Task A_linked_image_that_there_is_not_is_said_to_be_missing_and_anything_else_passed_over(string address, string? problem)
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app, address: address);
        await Assertions.Expect(page.Sample(0)).ToBeEnabledAsync();

        await (problem is null ? Assertions.Expect(page.Problem).ToHaveCountAsync(0) : Assertions.Expect(page.Problem).ToHaveTextAsync(problem));
        await Assertions.Expect(page.Preview).ToHaveCountAsync(0);
        Assert.All(page.Requests, request => Assert.True(request.Scheme is "data" or "blob" || request.Port == app.Address.Port, $"{request} leaves the server."));
    }

    [Fact]
    public async Task Control_and_Enter_predict()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.ChooseAsync("seven.png", TestImages.MnistPng(0));
        await Assertions.Expect(page.Predict).ToBeEnabledAsync();

        await page.Page.Keyboard.PressAsync("Control+Enter");

        await page.ExpectReadingAsync("7");
    }

    [Fact]
    public async Task Clear_forgets_the_image_and_its_result()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.ChooseAndPredictAsync("seven.png", TestImages.MnistPng(0));
        await page.ExpectReadingAsync("7");

        await page.Clear.ClickAsync();

        await page.ExpectStateAsync("empty");
        await Assertions.Expect(page.Preview).ToHaveCountAsync(0);
        await Assertions.Expect(page.Predict).ToBeDisabledAsync();
        await Assertions.Expect(page.Clear).ToBeDisabledAsync();
    }

    [Fact]
    public async Task A_file_chosen_again_after_Clear_is_taken_again()
    {
        await using DigitPage page = await DigitPage.OpenAsync(browser, app);
        await page.ChooseAndPredictAsync("seven.png", TestImages.MnistPng(0));
        await page.ExpectReadingAsync("7");
        await page.Clear.ClickAsync();
        await page.ExpectStateAsync("empty");

        await page.ChooseAndPredictAsync("seven.png", TestImages.MnistPng(0));

        await page.ExpectReadingAsync("7");
    }
}
