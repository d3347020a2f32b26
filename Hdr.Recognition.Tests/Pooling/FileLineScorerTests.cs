using Hdr.Recognition.Lines;
using Hdr.Recognition.Pooling;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Pooling;

public sealed class FileLineScorerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private readonly FileLineScorer _scorer;

    public FileLineScorerTests() => _scorer = new FileLineScorer(ModelPath, _clock);

    private string ModelPath => _folder.File("model.zip");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_scores_with_the_line_network_of_the_file()
    {
        Save(TinyLineNetwork.Saying(3));

        Assert.Equal(3, Told());
    }

    [Fact]
    public void Without_a_file_there_are_no_scores_until_it_appears()
    {
        Assert.Null(Told());

        Save(TinyLineNetwork.Saying(4));
        Assert.Null(Told());

        Wait();
        Assert.Equal(4, Told());
    }

    [Fact]
    public void A_model_without_a_line_network_gives_no_scores()
    {
        Save(line: null);

        Assert.Null(Told());
    }

    [Fact]
    public void A_replaced_file_is_taken_after_a_second()
    {
        Save(TinyLineNetwork.Saying(3));
        Assert.Equal(3, Told());

        Save(TinyLineNetwork.Saying(8));
        Assert.Equal(3, Told());

        Wait();
        Assert.Equal(8, Told());
    }

    [Fact]
    public void A_model_without_a_line_network_takes_the_place_of_one_with_it()
    {
        Save(TinyLineNetwork.Saying(3));
        Assert.Equal(3, Told());

        Save(line: null);
        Wait();

        Assert.Null(Told());
    }

    [Fact]
    public void A_broken_file_leaves_the_old_network_in_use_until_a_good_one_comes()
    {
        Save(TinyLineNetwork.Saying(3));
        Assert.Equal(3, Told());

        File.WriteAllText(ModelPath, "no model");
        Wait();
        Assert.Equal(3, Told());

        Save(TinyLineNetwork.Saying(5));
        Wait();
        Assert.Equal(5, Told());
    }

    [Fact]
    public void So_does_a_line_network_that_is_none()
    {
        Save(TinyLineNetwork.Saying(3));
        Assert.Equal(3, Told());

        Save([1, 2, 3, 4]);
        Wait();

        Assert.Equal(3, Told());
    }

    [Fact]
    public void So_does_a_network_of_another_kind()
    {
        Save(TinyLineNetwork.Saying(3));
        Assert.Equal(3, Told());

        Save(TinyNetwork.Saying(1));
        Wait();

        Assert.Equal(3, Told());
    }

    [Fact]
    public void So_does_a_file_that_was_removed()
    {
        Save(TinyLineNetwork.Saying(3));
        Assert.Equal(3, Told());

        File.Delete(ModelPath);
        Wait();

        Assert.Equal(3, Told());
    }

    [Fact]
    public void A_file_that_stays_as_it_is_is_not_loaded_again()
    {
        Save(TinyLineNetwork.Saying(3));
        Assert.Equal(3, Told());
        DateTime time = File.GetLastWriteTimeUtc(ModelPath);
        byte[] content = File.ReadAllBytes(ModelPath);
        Array.Clear(content);
        File.WriteAllBytes(ModelPath, content);
        File.SetLastWriteTimeUtc(ModelPath, time);

        Wait();

        Assert.Equal(3, Told());
    }

    [Fact]
    public async Task Threads_that_are_at_work_while_the_file_is_replaced_get_the_scores_of_one_network_or_the_other()
    {
        Save(TinyLineNetwork.Saying(3));
        using CancellationTokenSource stop = new();
        Task<int?[]>[] callers = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            HashSet<int?> told = [];
            while (!stop.IsCancellationRequested)
            {
                told.Add(Told());
            }

            return told.ToArray();
        }))];

        foreach (int digit in new[] { 7, 3 })
        {
            Save(TinyLineNetwork.Saying(digit));
            Wait();
            Assert.Equal(digit, Told());
        }

        await stop.CancelAsync();
        Assert.All((await Task.WhenAll(callers)).SelectMany(told => told), digit => Assert.True(digit is 3 or 7, $"{digit}"));
    }

    private void Save(byte[]? line) => (TestModel.Around(TinyNetwork.Saying(1)) with { LineOnnx = line }).Save(ModelPath);

    private void Wait() => _clock.Advance(TimeSpan.FromSeconds(1.1));

    /// <summary>The digit that the network tells; null when there are no scores.</summary>
    private int? Told()
    {
        LineScores? scores = _scorer.Score(LineInputs.Random(24, seed: 1));
        return scores?.Logarithms.ToArray().Take(LineScores.ClassCount).Index().MaxBy(entry => entry.Item).Index;
    }
}
