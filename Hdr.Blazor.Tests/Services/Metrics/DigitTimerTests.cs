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

        public bool IsMissing { get; set; }

        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
        {
            if (IsMissing)
            {
                throw new ModelFileException("There is no model.");
            }

            Assert.Equal(784, inputs.Length);
            clock.Pass(everyTenthIsSlow && Calls % 10 == 0 ? 500 : 2);
            Calls++;
        }
    }
}
