using Hdr.Blazor.Services.Metrics;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Tests.Services.Metrics;

public sealed class DigitTimerTests
{
    private readonly SteppingClock _clock = new();

    [Fact]
    public async Task The_median_of_many_single_digits_is_taken()
    {
        DigitTimer timer = new(new CountingScorer(_clock, everyTenthIsSlow: true), _clock);

        Assert.Equal(TimeSpan.FromMilliseconds(2), await timer.MeasureAsync(Boards.Board().Package));
    }

    [Fact]
    public async Task What_is_timed_are_the_digits_of_the_models_test()
    {
        byte[] pixels = [.. Enumerable.Range(0, 3 * 784).Select(index => (byte)(index / 784 * 100))];
        ModelPackage model = Boards.Board().Package with { TestedImages = new TestedImages([1, 2, 3], new float[30], pixels) };
        CountingScorer scorer = new(_clock, everyTenthIsSlow: false);

        await new DigitTimer(scorer, _clock).MeasureAsync(model);

        Assert.Equal([0, 100 / 255f, 200 / 255f], scorer.FirstPixels.Distinct());
    }

    [Fact]
    public async Task Without_tested_digits_a_stroke_is_timed()
    {
        CountingScorer scorer = new(_clock, everyTenthIsSlow: false);

        await new DigitTimer(scorer, _clock).MeasureAsync(Boards.Board().Package with { TestedImages = null });

        Assert.InRange(scorer.MostInk, 30, 60);
    }

    [Fact]
    public async Task A_model_is_measured_once_and_the_next_one_anew()
    {
        CountingScorer scorer = new(_clock, everyTenthIsSlow: false);
        DigitTimer timer = new(scorer, _clock);
        ModelPackage first = Boards.Board().Package;

        await timer.MeasureAsync(first);
        int calls = scorer.Calls;
        await timer.MeasureAsync(first);
        Assert.Equal(calls, scorer.Calls);
        await timer.MeasureAsync(Boards.Board().Package);
        Assert.Equal(2 * calls, scorer.Calls);
    }

    [Fact]
    public async Task Without_a_model_it_is_tried_again_next_time()
    {
        CountingScorer scorer = new(_clock, everyTenthIsSlow: false) { IsMissing = true };
        DigitTimer timer = new(scorer, _clock);
        ModelPackage model = Boards.Board().Package;

        await Assert.ThrowsAsync<ModelFileException>(() => timer.MeasureAsync(model));
        scorer.IsMissing = false;

        Assert.Equal(TimeSpan.FromMilliseconds(2), await timer.MeasureAsync(model));
    }

    /// <summary>Stands still but while a digit is scored.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => _now;

        public void Pass(long milliseconds) => _now += milliseconds;
    }

    private sealed class CountingScorer(SteppingClock clock, bool everyTenthIsSlow) : IDigitScorer
    {
        public int Calls { get; private set; }

        public List<float> FirstPixels { get; } = [];

        public float MostInk { get; private set; }

        public bool IsMissing { get; set; }

        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
        {
            if (IsMissing)
            {
                throw new ModelFileException("There is no model.");
            }

            Assert.Equal(784, inputs.Length);
            FirstPixels.Add(inputs.Span[0]);
            MostInk = Math.Max(MostInk, inputs.ToArray().Sum());
            clock.Pass(everyTenthIsSlow && Calls % 10 == 0 ? 500 : 2);
            Calls++;
        }
    }
}
