using Hdr.Blazor.Services.Techniques;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Techniques;

namespace Hdr.Blazor.Tests.Services.Techniques;

public sealed class TechniqueOrderTests
{
    [Theory]
    [InlineData(TechniqueColumn.Name, false, "naive-bayes best quantum-nearest-neighbours unheard-of")]
    [InlineData(TechniqueColumn.Accuracy, true, "best unheard-of quantum-nearest-neighbours naive-bayes")]
    [InlineData(TechniqueColumn.Errors, true, "naive-bayes quantum-nearest-neighbours unheard-of best")]
    [InlineData(TechniqueColumn.TrainingTime, false, "quantum-nearest-neighbours naive-bayes unheard-of best")]
    [InlineData(TechniqueColumn.TimeADigit, false, "naive-bayes unheard-of best quantum-nearest-neighbours")]
    [InlineData(TechniqueColumn.Size, true, "quantum-nearest-neighbours best naive-bayes unheard-of")]
    public void Techniques_are_sorted_by_the_column(TechniqueColumn column, bool isDescending, string expected) => Assert.Equal(expected, Sort(column, isDescending));

    [Theory]
    [InlineData(false, "naive-bayes quantum-nearest-neighbours unheard-of best")]
    [InlineData(true, "quantum-nearest-neighbours naive-bayes unheard-of best")]
    public void What_nobody_reports_comes_last_either_way(bool isDescending, string expected) => Assert.Equal(expected, Sort(TechniqueColumn.Reported, isDescending));

    [Fact]
    public void Among_equals_the_order_stays()
    {
        TechniqueResult[] equal = [Comparisons.Technique("b", "B", 0.9), Comparisons.Technique("a", "A", 0.9), Comparisons.Technique("c", "C", 0.9)];

        Assert.Equal(["b", "a", "c"], TechniqueOrder.Best.Sort(equal).Select(technique => technique.Id));
    }

    [Fact]
    public void Choosing_a_column_begins_with_its_best_and_choosing_it_again_turns_it_round()
    {
        TechniqueOrder time = TechniqueOrder.Best.Choose(TechniqueColumn.TrainingTime);

        Assert.Equal(new TechniqueOrder(TechniqueColumn.TrainingTime, IsDescending: false), time);
        Assert.Equal(new TechniqueOrder(TechniqueColumn.TrainingTime, IsDescending: true), time.Choose(TechniqueColumn.TrainingTime));
        Assert.Equal(TechniqueOrder.Best, time.Choose(TechniqueColumn.Accuracy));
    }

    private static string Sort(TechniqueColumn column, bool isDescending) =>
        string.Join(' ', new TechniqueOrder(column, isDescending).Sort(Comparisons.Some.Techniques.Reverse()).Select(technique => technique.Id));
}
