using Hdr.Blazor.Services;
using Hdr.Recognition.Images;

namespace Hdr.Blazor.Tests.Services;

public sealed class BoundedReaderTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 31))];

    [Theory]
    [InlineData(null)]
    [InlineData(200_000L)]
    [InlineData(10L)]
    public async Task All_bytes_arrive_whatever_was_announced(long? announced)
    {
        using MemoryStream stream = new(Content);

        byte[] read = await BoundedReader.ReadAsync(stream, announced, Content.Length, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Content, read);
    }

    [Fact]
    public async Task Too_much_announced_is_refused_before_a_byte_is_read()
    {
        using MemoryStream stream = new(Content);

        UnreadableImageException refusal = await Assert.ThrowsAsync<UnreadableImageException>(
            () => BoundedReader.ReadAsync(stream, Content.Length, Content.Length - 1, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(UnreadableImageReason.TooManyBytes, refusal.Reason);
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public async Task Too_much_sent_is_refused_even_when_less_was_announced()
    {
        using MemoryStream stream = new(Content);

        UnreadableImageException refusal = await Assert.ThrowsAsync<UnreadableImageException>(
            () => BoundedReader.ReadAsync(stream, 10, Content.Length - 1, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(UnreadableImageReason.TooManyBytes, refusal.Reason);
    }

    [Fact]
    public async Task Progress_grows_to_one()
    {
        using MemoryStream stream = new(Content);
        List<double> shares = [];

        await BoundedReader.ReadAsync(stream, Content.Length, Content.Length, new Recorder(shares), TestContext.Current.CancellationToken);

        Assert.True(shares.Count > 1, "Expected several steps.");
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(1, shares[^1]);
    }

    private sealed class Recorder(List<double> shares) : IProgress<double>
    {
        public void Report(double value) => shares.Add(value);
    }
}
