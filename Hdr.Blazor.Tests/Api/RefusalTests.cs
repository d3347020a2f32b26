using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Hdr.Blazor.Services;
using Hdr.Blazor.Tests.Support;
using Microsoft.AspNetCore.Mvc;

namespace Hdr.Blazor.Tests.Api;

public sealed class RefusalTests(DigitApp app) : IClassFixture<DigitApp>
{
    private static readonly int MaxBytes = RecognitionService.Limits.MaxBytes;

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public Task No_bytes_are_refused() => AssertRefusedAsync(new ByteArrayContent([]), HttpStatusCode.UnprocessableEntity, "Empty");

    [Fact]
    public Task Text_that_claims_to_be_an_image_is_refused()
    {
        ByteArrayContent body = new(Encoding.UTF8.GetBytes("These are words."));
        body.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return AssertRefusedAsync(body, HttpStatusCode.UnsupportedMediaType, "NotAnImage");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("multipart/form-data")]
    [InlineData("nonsense")]
    public Task A_body_of_another_type_is_refused_by_its_type(string contentType)
    {
        ByteArrayContent body = new(TestImages.MnistPng(0));
        body.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return AssertRefusedAsync(body, HttpStatusCode.UnsupportedMediaType, contentType);
    }

    [Fact]
    public Task Half_an_image_is_refused()
    {
        byte[] image = TestImages.OnPaper(0);
        return AssertRefusedAsync(new ByteArrayContent(image[..(image.Length / 2)]), HttpStatusCode.UnprocessableEntity, "Damaged");
    }

    [Fact]
    public Task Too_many_pixels_are_refused() =>
        AssertRefusedAsync(new ByteArrayContent(TestImages.Plain(8_000, 7_000)), HttpStatusCode.UnprocessableEntity, "TooLarge");

    [Fact]
    public Task A_length_over_the_limit_is_refused() =>
        AssertRefusedAsync(new ByteArrayContent(new byte[MaxBytes + 1]), HttpStatusCode.RequestEntityTooLarge, "TooManyBytes");

    [Fact]
    public Task A_body_without_a_length_is_refused_when_it_passes_the_limit() =>
        AssertRefusedAsync(new StreamContent(new ForwardOnlyStream(MaxBytes + 1)), HttpStatusCode.RequestEntityTooLarge, "TooManyBytes");

    [Fact]
    public Task A_form_with_too_large_a_file_is_refused()
    {
        MultipartFormDataContent form = new() { { new ByteArrayContent(new byte[MaxBytes + 1]), "image", "large.png" } };
        return AssertRefusedAsync(form, HttpStatusCode.RequestEntityTooLarge, "TooManyBytes");
    }

    [Fact]
    public Task A_form_without_a_file_is_refused()
    {
        MultipartFormDataContent form = new() { { new StringContent("no file"), "image" } };
        return AssertRefusedAsync(form, HttpStatusCode.UnprocessableEntity, "holds no file");
    }

    [Fact]
    public Task A_form_that_breaks_off_is_refused()
    {
        ByteArrayContent body = new(Encoding.ASCII.GetBytes("--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n\r\nabc"));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        return AssertRefusedAsync(body, HttpStatusCode.UnprocessableEntity, "cut off");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_than_POST_are_refused_by_what_they_should_be(string method)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), "/api/read");
        using HttpResponseMessage response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        ProblemDetails problem = (await response.Content.ReadFromJsonAsync<ProblemDetails>(TestContext.Current.CancellationToken))!;
        Assert.Equal("Send the image by POST.", problem.Detail);
    }

    private async Task AssertRefusedAsync(HttpContent body, HttpStatusCode status, string expected)
    {
        using (body)
        {
            using HttpResponseMessage response = await _client.PostAsync("/api/read", body, TestContext.Current.CancellationToken);

            Assert.Equal(status, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            ProblemDetails problem = (await response.Content.ReadFromJsonAsync<ProblemDetails>(TestContext.Current.CancellationToken))!;
            Assert.Equal((int)status, problem.Status);
            Assert.Matches("^[A-Z'].*[.]$", problem.Detail);
            Assert.Contains(expected, $"{problem.Detail} {problem.Extensions["reason"]}", StringComparison.Ordinal);
        }
    }

    /// <summary>Zeros of a length that nobody is told.</summary>
    private sealed class ForwardOnlyStream(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = (int)Math.Min(_left, count);
            Array.Clear(buffer, offset, read);
            _left -= read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
