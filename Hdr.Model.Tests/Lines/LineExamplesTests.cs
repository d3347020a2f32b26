using Hdr.Model.Lines;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Lines;

public sealed class LineExamplesTests
{
    private static readonly LineExample[] Examples = [.. Enumerable.Range(0, 50).Select(index => new LineExample(new byte[32 * (20 + (2 * index))], 20 + (2 * index), $"{index}"))];

    [Fact]
    public void Those_that_came_to_nothing_are_left_out_and_the_others_keep_their_order()
    {
        LineSynthesis synthesis = new(Mnist.Training.First(100));
        LineExample?[] each = [.. Enumerable.Range(0, 40).Select(index => synthesis.Draw(new Random(index)))];
        Assert.Contains(each, example => example is null);

        LineExample[] drawn = LineExamples.Draw(synthesis, each.Length, index => new Random(index), TestContext.Current.CancellationToken);

        Assert.Equal(each.OfType<LineExample>().Select(example => Convert.ToHexString(example.Pixels)), drawn.Select(example => Convert.ToHexString(example.Pixels)));
    }

    [Fact]
    public void Drawing_can_be_cancelled() => Assert.ThrowsAny<OperationCanceledException>(() =>
        LineExamples.Draw(new LineSynthesis(Mnist.Training.First(10)), 10_000, index => new Random(index), new CancellationToken(canceled: true)));

    [Fact]
    public void There_are_as_many_batches_as_steps_and_each_example_comes_once_before_any_comes_again()
    {
        LineExample[][] batches = [.. LineExamples.Batches(Examples, 8, 16, new Random(1))];

        Assert.Equal(16, batches.Length);
        Assert.Equal(Examples.Select(example => example.Text).Order(), batches[..7].SelectMany(batch => batch).Select(example => example.Text).Order());
        Assert.Equal(Examples.Select(example => example.Text).Order(), batches[7..14].SelectMany(batch => batch).Select(example => example.Text).Order());
        Assert.NotEqual(Names(batches[..7]), Names(batches[7..14]));
    }

    [Fact]
    public void The_examples_of_a_batch_are_about_as_wide_but_batches_come_in_any_order()
    {
        LineExample[][] batches = [.. LineExamples.Batches(Examples, 8, 7, new Random(1))];

        // Widths count up to a tenth more or less in the order: neighbours within a batch of eight are 16 columns apart, and that.
        Assert.All(batches, batch => Assert.InRange(batch.Max(example => example.Width) - batch.Min(example => example.Width), 0, 16 + (0.25 * batch.Max(example => example.Width))));
        double[] means = [.. batches.Select(batch => batch.Average(example => example.Width))];
        Assert.NotEqual(means.Order(), means);
        Assert.NotEqual(means.OrderDescending(), means);
    }

    [Fact]
    public void The_same_seed_gives_the_same_batches() =>
        Assert.Equal(Names(LineExamples.Batches(Examples, 8, 16, new Random(5))), Names(LineExamples.Batches(Examples, 8, 16, new Random(5))));

    private static string[] Names(IEnumerable<LineExample[]> batches) => [.. batches.Select(batch => string.Join(',', batch.Select(example => example.Text)))];
}
