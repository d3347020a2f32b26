using System.Net.Sockets;
using System.Text;
using Hdr.Blazor.Api;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Api;

public sealed class ConcurrencyTests(RunningApp app)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task More_requests_than_may_wait_are_told_to_come_back_and_the_others_are_served()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        byte[] image = TestImages.MnistPng(0);
        HeldRequest[] requests = await Task.WhenAll(Enumerable.Range(0, ReadEndpoint.MaxConcurrent + ReadEndpoint.MaxWaiting + 1)
            .Select(_ => HeldRequest.StartAsync(app.Address, image.Length)));

        // No body has been sent, so the first to be answered is the one that found no room.
        string refused = await await Task.WhenAny(requests.Select(request => request.Answer)).WaitAsync(Patience, cancellationToken);
        foreach (HeldRequest request in requests.Where(request => !request.Answer.IsCompleted))
        {
            await request.FinishAsync(image);
        }

        string[] answers = await Task.WhenAll(requests.Select(request => request.Answer)).WaitAsync(Patience, cancellationToken);

        Assert.Contains(" 429 ", refused, StringComparison.Ordinal);
        Assert.Single(answers, answer => answer.Contains(" 429 ", StringComparison.Ordinal));
        Assert.Equal(ReadEndpoint.MaxConcurrent + ReadEndpoint.MaxWaiting, answers.Count(answer => answer.Contains(" 200 ", StringComparison.Ordinal)));
        Array.ForEach(requests, request => request.Dispose());
    }

    /// <summary>A request whose body waits. (HttpClient shows no answer before its whole request was sent.)</summary>
    private sealed class HeldRequest : IDisposable
    {
        private readonly TcpClient _connection;

        private HeldRequest(TcpClient connection)
        {
            _connection = connection;
            Answer = ReadStatusLineAsync(connection.GetStream());
        }

        /// <summary>The answer's first line.</summary>
        public Task<string> Answer { get; }

        public static async Task<HeldRequest> StartAsync(Uri address, int bodyBytes)
        {
            TcpClient connection = new();
            await connection.ConnectAsync(address.Host, address.Port);
            string head = $"POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: {bodyBytes}\r\nConnection: close\r\n\r\n";
            await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
            return new HeldRequest(connection);
        }

        public Task FinishAsync(byte[] body) => _connection.GetStream().WriteAsync(body).AsTask();

        public void Dispose() => _connection.Dispose();

        private static async Task<string> ReadStatusLineAsync(NetworkStream stream)
        {
            using StreamReader reader = new(stream, Encoding.ASCII, leaveOpen: true);
            return await reader.ReadLineAsync() ?? "";
        }
    }
}
