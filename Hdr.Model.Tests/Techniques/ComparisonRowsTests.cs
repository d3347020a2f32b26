using Hdr.Model.Techniques;
using Hdr.Recognition.Techniques;

namespace Hdr.Model.Tests.Techniques;

public sealed class ComparisonRowsTests
{
    [Fact]
    public void A_result_replaces_its_own_row_only_and_the_best_stands_first()
    {
        TechniqueComparison comparison = new() { TrainingSet = "a", TrainingImageCount = 1, TestSet = "b", TestImageCount = 1, Processor = "c", Techniques = [] };
        comparison = comparison.With(Row("x", 0.5)).With(Row("y", 0.7)).With(Row("z", 0.6));
        Assert.Equal(["y", "z", "x"], comparison.Techniques.Select(row => row.Id));

        TechniqueComparison replaced = comparison.With(Row("z", 0.9));
        Assert.Equal([("z", 0.9), ("y", 0.7), ("x", 0.5)], replaced.Techniques.Select(row => (row.Id, row.Accuracy)));
    }

    private static TechniqueResult Row(string id, double accuracy) => new()
    {
        Id = id,
        Name = id,
        Settings = "",
        Accuracy = accuracy,
        ErrorCount = 1,
        TrainingSeconds = 1,
        MicrosecondsPerDigit = 1,
        ModelBytes = 1,
        MeasuredAt = DateTimeOffset.UnixEpoch,
    };
}
