using Bunit;
using Hdr.Blazor.Components.Metrics;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Tests.Components.Metrics;

public sealed class TrainingCurvesTests : BunitContext
{
    [Fact]
    public void Losses_and_accuracy_have_a_chart_each_and_every_epoch_a_row()
    {
        IRenderedComponent<TrainingCurves> curves = Show(2);

        Assert.Equal(3, curves.FindAll("polyline").Count);
        Assert.Equal(
            ["Loss over 2 epochs: training ends at 0.2500, validation at 0.1250.", "Validation accuracy over 2 epochs: it ends at 97.50 %."],
            curves.FindAll("svg[role=img]").Select(chart => chart.GetAttribute("aria-label")));
        Assert.Equal(["2", "0.2500", "0.1250", "97.50 %", "0.001", "12.5", "4,000"], curves.FindAll("tbody tr")[1].Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public void One_epoch_is_enough_and_a_hundred_are_not_too_many()
    {
        Assert.Equal("1", Show(1).FindAll("text.tick")[0].TextContent);
        Assert.InRange(Show(100).FindAll("text.tick").Count, 20, 36);
    }

    [Fact]
    public void The_axis_of_the_loss_ends_at_the_next_round_number() =>
        Assert.Equal(["0.00", "0.10", "0.20", "0.30", "0.40", "0.50"], Show(2).FindAll("text[text-anchor=end]").Take(6).Select(tick => tick.TextContent));

    [Theory]
    [InlineData(0.9926, new[] { "0.9925", "0.9940", "0.9955", "0.9970", "0.9985", "1.0000" })]
    [InlineData(0.986, new[] { "0.985", "0.988", "0.991", "0.994", "0.997", "1.000" })]
    [InlineData(0.81, new[] { "0.80", "0.84", "0.88", "0.92", "0.96", "1.00" })]
    public void No_mark_of_an_axis_is_rounded(double accuracy, string[] marks)
    {
        TrainingHistory history = new([Boards.Epoch(1, 0.5) with { ValidationAccuracy = accuracy }]);

        IRenderedComponent<TrainingCurves> curves = Render<TrainingCurves>(parameters => parameters.Add(each => each.History, history));

        Assert.Equal(marks, curves.FindAll("text[text-anchor=end]").Skip(6).Select(tick => tick.TextContent));
    }

    private IRenderedComponent<TrainingCurves> Show(int epochs) => Render<TrainingCurves>(parameters => parameters
        .Add(each => each.History, new TrainingHistory([.. Enumerable.Range(1, epochs).Select(epoch => Boards.Epoch(epoch, 0.5 / epoch))])));
}
