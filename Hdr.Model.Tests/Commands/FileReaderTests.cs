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
    public void Files_read_in_blocks_get_the_answers_that_each_gets_alone()
    {
        using BatchScorer scorer = new(_model.Package.Onnx);
        DigitReader reader = new(scorer);
        PredictionFile[] files = [.. PredictionFile.Find([_model.Images], recursive: true)];
        files[7] = Write("text.png", "not an image"u8);
        files[9] = Write("blank.png", PngImage.Encode(new byte[784]));

        FileReading[] readings = [.. new FileReader(reader).Read(files, TestContext.Current.CancellationToken).SelectMany(block => block)];

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

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using BatchScorer scorer = new(_model.Package.Onnx);
        CancellationToken cancelled = new(canceled: true);
        Assert.ThrowsAny<OperationCanceledException>(() => new FileReader(new DigitReader(scorer)).Read(PredictionFile.Find([_model.Images], recursive: true), cancelled).Count());
    }

    private static IEnumerable<float> Scores(ImageReading reading) => reading.Numbers.SelectMany(number => number.Digits).SelectMany(digit => digit.Scores);

    private PredictionFile Write(string name, ReadOnlySpan<byte> content)
    {
        File.WriteAllBytes(_folder[name], content);
        return new PredictionFile(_folder[name], name);
    }
}
