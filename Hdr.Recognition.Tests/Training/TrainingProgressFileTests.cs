using Hdr.Recognition.Models;
using Hdr.Recognition.Tests.Support;
using Hdr.Recognition.Training;

namespace Hdr.Recognition.Tests.Training;

public sealed class TrainingProgressFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("training.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read_again_losses_out_of_bounds_too()
    {
        EpochMetrics[] epochs = [new(1, 0.5, 0.25, 0.9, 0.001, 12.5, 4000), new(2, double.NaN, double.PositiveInfinity, 0.1, 0.002, 12.5, 4000)];
        TrainingProgress progress = Some with { Epochs = epochs, Loss = double.NaN, Accuracy = 0.5, TestSet = "by hand", Problem = "none", HasCheckpoint = true, SecondsLeft = 61.5 };

        TrainingProgressFile.Save(progress, Path);
        TrainingProgress read = TrainingProgressFile.Load(Path)!;

        Assert.Equal(epochs, read.Epochs);
        Assert.Equal(progress with { Epochs = [] }, read with { Epochs = [] });
        Assert.Equal((true, 0.375), (read.IsUnderWay, read.Share));
    }

    [Fact]
    public void Without_a_file_there_is_no_progress()
    {
        Assert.Null(TrainingProgressFile.Load(Path));
        Assert.Null(TrainingProgressFile.Load(_folder.File(System.IO.Path.Combine("nowhere", "training.json"))));
    }

    [Theory]
    [InlineData("""{"format":1""")]
    [InlineData("null")]
    [InlineData("""{"format":1}""")]
    [InlineData("\"state\":\"Training\"", "\"state\":\"Dreaming\"")]
    [InlineData("\"state\":\"Training\"", "\"state\":17")]
    [InlineData("\"format\":1", "\"format\":2")]
    [InlineData("\"epochCount\":4", "\"epochCount\":0")]
    [InlineData("\"seed\":3", "\"seed\":-1")]
    [InlineData("\"recipe\":\"quick\"", "\"recipe\":null")]
    [InlineData("\"epochs\":[]", "\"epochs\":[null]")]
    public void What_is_broken_or_of_another_format_is_refused(string part, string? instead = null)
    {
        TrainingProgressFile.Save(Some, Path);
        string whole = File.ReadAllText(Path);
        Assert.True(instead is null || whole.Contains(part, StringComparison.Ordinal), $"There is no {part} in {whole}.");
        File.WriteAllText(Path, instead is null ? part : whole.Replace(part, instead, StringComparison.Ordinal));

        TrainingProgressException exception = Assert.Throws<TrainingProgressException>(() => TrainingProgressFile.Load(Path));
        Assert.Contains(Path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        using (FileStream stream = File.Create(Path))
        {
            stream.SetLength(TrainingProgressFile.MaxLength + 1);
        }

        TrainingProgressException exception = Assert.Throws<TrainingProgressException>(() => TrainingProgressFile.Load(Path));
        Assert.Contains("1048577 bytes; 1048576 are the most", exception.Message, StringComparison.Ordinal);
    }

    private static TrainingProgress Some { get; } = new()
    {
        State = TrainingState.Training,
        Process = TrainingProcess.Current,
        Recipe = RecipeNames.Quick,
        Seed = 3,
        EpochCount = 4,
        Output = "model.zip",
        Epoch = 2,
        Batch = 5,
        BatchCount = 10,
    };
}
