using System.Net;
using Hdr.Blazor.Api;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Api;

public sealed class ConcurrencyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task More_requests_than_may_wait_are_told_to_come_back_and_the_others_are_served()
    {
        // A real server: the one in memory answers only when the whole request was sent.
        await using RunningApp app = new();
        using HttpClient client = new() { BaseAddress = app.Address };
        TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;

        List<Task<HttpResponseMessage>> requests = [.. Enumerable.Range(0, ReadEndpoint.MaxConcurrent + ReadEndpoint.MaxWaiting + 1)
            .Select(_ => client.SendAsync(
                new HttpRequestMessage(HttpMethod.Post, "/api/read") { Content = new SlowContent(release.Task) },
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken))];
        // All bodies are held back, so the first to be answered is the one that found no room.
        using HttpResponseMessage refused = await await Task.WhenAny(requests).WaitAsync(Patience, cancellationToken);
        release.SetResult();
        HttpResponseMessage[] responses = await Task.WhenAll(requests).WaitAsync(Patience, cancellationToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(1, responses.Count(response => response.StatusCode == HttpStatusCode.TooManyRequests));
        Assert.Equal(ReadEndpoint.MaxConcurrent + ReadEndpoint.MaxWaiting, responses.Count(response => response.StatusCode == HttpStatusCode.OK));
    }

    /// <summary>An image that is sent when a signal comes.</summary>
    private sealed class SlowContent(Task signal) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.FlushAsync(); // the headers go out
            await signal;
            await stream.WriteAsync(TestImages.MnistPng(0));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
