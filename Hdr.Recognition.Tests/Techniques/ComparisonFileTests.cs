using Hdr.Recognition.Techniques;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Techniques;

public sealed class ComparisonFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => _folder.File("comparison.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_saved_is_loaded_with_every_figure()
    {
        TechniqueComparison saved = Create();
        ComparisonFile.Save(saved, FilePath);

        TechniqueComparison loaded = ComparisonFile.Load(FilePath);

        Assert.Equal(saved with { Techniques = [] }, loaded with { Techniques = [] });
        Assert.Equal(saved.Techniques, loaded.Techniques);
        Assert.Equal([FilePath], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Names_are_written_as_web_pages_have_them()
    {
        ComparisonFile.Save(Create(), FilePath);
        string text = File.ReadAllText(FilePath);
        Assert.Contains("\"format\": 1", text, StringComparison.Ordinal);
        Assert.Contains("\"microsecondsPerDigit\": 12.5", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_format_is_refused_with_both_numbers()
    {
        ComparisonFile.Save(Create() with { Format = 2 }, FilePath);
        AssertRefused("format 2", "reads 1", "'compare'");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"format\": 1}")]
    [InlineData("{\"format\": 1, \"trainingSet\": null, \"trainingImageCount\": 1, \"testSet\": \"a\", \"testImageCount\": 1, \"processor\": \"a\", \"techniques\": []}")]
    [InlineData("{\"format\": 1, \"trainingSet\": \"a\", \"trainingImageCount\": 1, \"testSet\": \"a\", \"testImageCount\": 1, \"processor\": \"a\", \"techniques\": [{\"id\": \"a\"}]}")]
    public void Broken_content_is_refused(string content)
    {
        File.WriteAllText(FilePath, content);
        AssertRefused("'compare'");
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused()
    {
        ComparisonFile.Save(Create(), FilePath);
        byte[] whole = File.ReadAllBytes(FilePath);
        for (int length = 0; length < whole.Length - 1; length += 37)
        {
            File.WriteAllBytes(FilePath, whole[..length]);
            AssertRefused("'compare'");
        }
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        using (FileStream large = File.Create(FilePath))
        {
            large.SetLength((1 << 20) + 1);
        }

        AssertRefused("1048577 bytes", "1048576 are the most");
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() => AssertRefused("'compare'");

    private static TechniqueComparison Create()
    {
        TechniqueResult first = new()
        {
            Id = "first",
            Name = "The first",
            Settings = "k = 3",
            Accuracy = 0.97,
            ErrorCount = 300,
            TrainingSeconds = 1.25,
            MicrosecondsPerDigit = 12.5,
            ModelBytes = 5_000_000_000,
            ReportedAccuracy = 0.969,
            MeasuredAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        };
        return new TechniqueComparison
        {
            TrainingSet = "train",
            TrainingImageCount = 60_000,
            TestSet = "test",
            TestImageCount = 10_000,
            Processor = "a processor, 2 cores",
            Techniques = [first, first with { Id = "second", ReportedAccuracy = null, IsSimulated = true }],
        };
    }

    private void AssertRefused(params string[] parts)
    {
        ComparisonFileException exception = Assert.Throws<ComparisonFileException>(() => ComparisonFile.Load(FilePath));
        Assert.All([FilePath, .. parts], part => Assert.Contains(part, exception.Message, StringComparison.Ordinal));
    }
}
