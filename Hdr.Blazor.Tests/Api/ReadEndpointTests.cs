using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Hdr.Blazor.Api;
using Hdr.Blazor.Tests.Support;
using SkiaSharp;

namespace Hdr.Blazor.Tests.Api;

public sealed class ReadEndpointTests(DigitApp app) : IClassFixture<DigitApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData(null)]
    [InlineData("image/png")]
    [InlineData("application/octet-stream")]
    public async Task A_raw_image_is_read(string? contentType)
    {
        using ByteArrayContent body = new(TestImages.MnistPng(0));
        body.Headers.ContentType = contentType is null ? null : new MediaTypeHeaderValue(contentType);

        ReadResponse reading = await ReadAsync(body);

        Assert.Equal("7", reading.Text);
        Assert.Equal((28, 28), (reading.Width, reading.Height));
        DigitResponse digit = Assert.Single(Assert.Single(reading.Numbers).Digits);
        Assert.Equal(7, digit.Digit);
        Assert.Equal(10, digit.Scores.Count);
        Assert.Equal(1, digit.Scores.Sum(), 1e-4);
        Assert.Equal(digit.Scores.Max(), digit.Confidence);
        Assert.InRange(digit.Confidence, 0.5f, 1);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_digit_dark_on_paper_is_read_and_found_where_it_stands(SKEncodedImageFormat format)
    {
        using ByteArrayContent body = new(TestImages.OnPaper(1, format));

        ReadResponse reading = await ReadAsync(body);

        Assert.Equal("2", reading.Text);
        Assert.Equal((400, 300), (reading.Width, reading.Height));
        BoxResponse box = reading.Numbers[0].Box;
        Assert.InRange(box.X, 30, 30 + 84);
        Assert.InRange(box.Y + box.Height, 200, 288);
    }

    [Fact]
    public async Task The_file_of_a_form_is_read_and_its_other_fields_are_passed_over()
    {
        using MultipartFormDataContent form = new();
        using StringContent note = new("a note");
        using ByteArrayContent image = new(TestImages.MnistPng(2));
        form.Add(note, "note");
        form.Add(image, "image", "one.png");

        Assert.Equal("1", (await ReadAsync(form)).Text);
    }

    [Fact]
    public async Task A_blank_image_has_no_digit_and_that_is_no_error()
    {
        using ByteArrayContent body = new(TestImages.Plain(64, 64));

        ReadResponse reading = await ReadAsync(body);

        Assert.Equal("", reading.Text);
        Assert.Equal(0, reading.Confidence);
        Assert.Empty(reading.Numbers);
    }

    [Fact]
    public async Task The_answer_is_JSON_in_camel_case()
    {
        using ByteArrayContent body = new(TestImages.MnistPng(0));
        using HttpResponseMessage response = await _client.PostAsync("/api/read", body, TestContext.Current.CancellationToken);

        using JsonDocument json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["text", "confidence", "width", "height", "numbers"], json.RootElement.EnumerateObject().Select(property => property.Name));
        JsonElement number = json.RootElement.GetProperty("numbers")[0];
        Assert.Equal(["text", "confidence", "box", "digits"], number.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["digit", "confidence", "presence", "box", "scores"], number.GetProperty("digits")[0].EnumerateObject().Select(property => property.Name));
    }

    private async Task<ReadResponse> ReadAsync(HttpContent body)
    {
        using HttpResponseMessage response = await _client.PostAsync("/api/read", body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<ReadResponse>(TestContext.Current.CancellationToken))!;
    }
}
