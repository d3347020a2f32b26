using Hdr.Model.Commands;
using Hdr.Model.Data;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Models;
using Hdr.Recognition.Reading;

namespace Hdr.Model.Tests.Commands;

public sealed class FileReaderTests(SmallModel model) : IDisposable
{
    private readonly SmallModel _model = model;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>More files than a block has, with a file that can't be read and a blank image among them.</summary>
    [Fact]
    public async Task Files_read_in_blocks_get_the_answers_that_each_gets_alone()
    {
        using BatchScorer scorer = new(_model.Package.Onnx);
        DigitReader reader = new(scorer);
        PredictionFile[] files = [.. PredictionFile.Find([_model.Images], recursive: true)];
        files[7] = Write("text.png", "not an image"u8);
        files[9] = Write("blank.png", PngImage.Encode(new byte[784]));

        FileReading[] readings = await ReadAsync(reader, files, TestContext.Current.CancellationToken);

        Assert.Equal(files.Select(file => file.Name), readings.Select(reading => reading.File));
        Assert.Equal([7], Enumerable.Range(0, files.Length).Where(index => readings[index].Reading is null));
        Assert.Contains("not a PNG", readings[7].Error, StringComparison.Ordinal);
        Assert.Empty(readings[9].Reading!.Text);
        foreach ((PredictionFile file, FileReading reading) in files.Zip(readings).Where(pair => pair.Second.Reading is not null))
        {
            ImageReading alone = reader.Read(File.ReadAllBytes(file.Path));
            Assert.Equal(alone.Text, reading.Reading!.Text);
            Assert.All(Scores(alone).Zip(Scores(reading.Reading)), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    public async Task Every_file_is_read_once_however_many_there_are(int count)
    {
        using BatchScorer scorer = new(_model.Package.Onnx);
        PredictionFile[] files = [.. PredictionFile.Find([_model.Images], recursive: true).Take(count)];

        FileReading[] readings = await ReadAsync(new DigitReader(scorer), files, TestContext.Current.CancellationToken);

        Assert.Equal(files.Select(file => file.Name), readings.Select(reading => reading.File));
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using BatchScorer scorer = new(_model.Package.Onnx);
        PredictionFile[] files = [.. PredictionFile.Find([_model.Images], recursive: true)];
        CancellationToken cancelled = new(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(new DigitReader(scorer), files, cancelled));
    }

    /// <summary>The scorer is disposed then: what still asked it would take the process down.</summary>
    [Fact]
    public async Task Who_stops_early_leaves_nothing_that_is_still_read()
    {
        SlowScorer scorer = new();
        PredictionFile[] files = [.. PredictionFile.Find([_model.Images], recursive: true)];

        await foreach (IReadOnlyList<FileReading> block in new FileReader(new DigitReader(scorer)).ReadAsync(files, TestContext.Current.CancellationToken))
        {
            break;
        }

        Assert.Equal(0, scorer.Running);
        int calls = scorer.Calls;
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(calls, scorer.Calls);
    }

    private static async Task<FileReading[]> ReadAsync(DigitReader reader, PredictionFile[] files, CancellationToken cancellationToken)
    {
        List<FileReading> readings = [];
        await foreach (IReadOnlyList<FileReading> block in new FileReader(reader).ReadAsync(files, cancellationToken))
        {
            readings.AddRange(block);
        }

        return [.. readings];
    }

    private static IEnumerable<float> Scores(ImageReading reading) => reading.Numbers.SelectMany(number => number.Digits).SelectMany(digit => digit.Scores);

    private PredictionFile Write(string name, ReadOnlySpan<byte> content)
    {
        File.WriteAllBytes(_folder[name], content);
        return new PredictionFile(_folder[name], name);
    }

    /// <summary>Takes its time, and counts who asks.</summary>
    private sealed class SlowScorer : IDigitScorer
    {
        private int _running;
        private int _calls;

        public int Running => Volatile.Read(ref _running);

        public int Calls => Volatile.Read(ref _calls);

        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
        {
            Interlocked.Increment(ref _calls);
            Interlocked.Increment(ref _running);
            Thread.Sleep(20);
            Interlocked.Decrement(ref _running);
        }
    }
}
