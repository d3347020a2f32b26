using Hdr.Blazor.Services;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Images;
using Hdr.Recognition.Models;
using Hdr.Recognition.Reading;

namespace Hdr.Blazor.Tests.Services;

public sealed class RecognitionServiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task No_more_images_are_read_at_once_than_there_are_processors()
    {
        using GatedScorer scorer = new();
        using RecognitionService service = new(new DigitReader(scorer), TimeProvider.System);
        byte[] image = TestImages.MnistPng(0);
        Task[] readings = [.. Enumerable.Range(0, 3 * Environment.ProcessorCount).Select(_ => service.ReadAsync(image, TestContext.Current.CancellationToken))];

        await scorer.WaitForEntriesAsync(Environment.ProcessorCount, Patience);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        int atOnce = scorer.Inside;
        scorer.Open();
        await Task.WhenAll(readings).WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal(Environment.ProcessorCount, atOnce);
        Assert.Equal(Environment.ProcessorCount, scorer.MostInside);
    }

    [Fact]
    public async Task Cancelling_lets_go_of_the_caller_at_once_and_the_slot_comes_back()
    {
        using GatedScorer scorer = new();
        using RecognitionService service = new(new DigitReader(scorer), TimeProvider.System);
        using CancellationTokenSource cancellation = new();
        Task<TimedReading> reading = service.ReadAsync(TestImages.MnistPng(0), cancellation.Token);
        await scorer.WaitForEntriesAsync(1, Patience);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(Patience, TestContext.Current.CancellationToken));
        scorer.Open();
        Task[] next = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => service.ReadAsync(TestImages.MnistPng(0), TestContext.Current.CancellationToken))];
        await Task.WhenAll(next).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_refused_image_gives_its_slot_back()
    {
        using GatedScorer scorer = new();
        scorer.Open();
        using RecognitionService service = new(new DigitReader(scorer), TimeProvider.System);
        byte[] text = "no image"u8.ToArray();

        for (int i = 0; i <= Environment.ProcessorCount; i++)
        {
            await Assert.ThrowsAsync<UnreadableImageException>(() => service.ReadAsync(text, TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken));
        }
    }

    /// <summary>Holds every caller inside until it is opened, and counts them; then each image is a seven.</summary>
    private sealed class GatedScorer : IDigitScorer, IDisposable
    {
        private readonly ManualResetEventSlim _gate = new();
        private int _inside;
        private int _mostInside;

        public int Inside => Volatile.Read(ref _inside);

        public int MostInside => Volatile.Read(ref _mostInside);

        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
        {
            int inside = Interlocked.Increment(ref _inside);
            InterlockedMax(inside);
            _gate.Wait(Patience);
            scores.Span.Clear();
            scores.Span[7] = 1;
            contents.Span[(int)InputContent.Digit] = 1;
            Interlocked.Decrement(ref _inside);
        }

        public void Open() => _gate.Set();

        public async Task WaitForEntriesAsync(int count, TimeSpan patience)
        {
            DateTime giveUp = DateTime.UtcNow + patience;
            while (Inside < count)
            {
                Assert.True(DateTime.UtcNow < giveUp, $"Waited {patience} for {count} callers. {Inside} came.");
                await Task.Delay(10);
            }
        }

        public void Dispose() => _gate.Dispose();

        private void InterlockedMax(int value)
        {
            int seen = MostInside;
            while (value > seen)
            {
                seen = Interlocked.CompareExchange(ref _mostInside, value, seen) is var before && before == seen ? value : before;
            }
        }
    }
}
