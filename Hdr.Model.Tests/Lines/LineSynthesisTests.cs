using Hdr.Model.Data;
using Hdr.Model.Lines;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Lines;

namespace Hdr.Model.Tests.Lines;

public sealed class LineSynthesisTests
{
    private const int Count = 160;

    private static readonly LabelledImages Digits = Mnist.Training.First(300);
    private static readonly Lazy<LineExample?[]> Drawn = new(DrawAll);

    [Fact]
    public void Examples_are_inputs_of_a_line_network_with_ink_and_paper()
    {
        Assert.All(Drawn.Value.OfType<LineExample>(), example =>
        {
            Assert.Equal(LineNormaliser.Height * example.Width, example.Pixels.Length);
            Assert.Equal(0, example.Width % LineScores.ColumnsOfFrame);
            Assert.InRange(example.Pixels.Max(), 240, 255);
            Assert.Equal(0, example.Pixels[0]);
            Assert.InRange(example.Text.Length, 0, 8);
            Assert.All(example.Text, digit => Assert.InRange(digit, '0', '9'));

            // The network must be able to tell each digit, and none between two that are the same.
            Assert.True(example.Width / LineScores.ColumnsOfFrame >= example.Text.Length + example.Text.Zip(example.Text.Skip(1)).Count(pair => pair.First == pair.Second), example.Text);
        });
    }

    [Fact]
    public void Numbers_of_all_lengths_are_written() =>
        Assert.Equal(Enumerable.Range(1, 8), Drawn.Value.OfType<LineExample>().Select(example => example.Text.Length).Distinct().Order());

    [Fact]
    public void A_number_whose_ink_is_not_found_as_one_gives_nothing_as_a_few_do() =>
        Assert.InRange(Drawn.Value.Count(example => example is null) / (double)Count, 0.005, 0.25);

    [Fact]
    public void The_same_seed_gives_the_same_example_on_one_thread_and_on_many()
    {
        LineSynthesis synthesis = new(Digits);
        LineExample?[] many = new LineExample?[40];
        Parallel.For(0, many.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, seed => many[seed] = synthesis.Draw(new Random(seed)));
        Assert.All(Drawn.Value.Take(many.Length).Zip(many), pair =>
        {
            Assert.Equal(pair.First?.Text, pair.Second?.Text);
            Assert.Equal(pair.First?.Pixels, pair.Second?.Pixels);
        });
        Assert.True(many.OfType<LineExample>().Select(example => Convert.ToHexString(example.Pixels)).Distinct().Count() > 30);
    }

    private static LineExample?[] DrawAll()
    {
        LineSynthesis synthesis = new(Digits);
        return [.. Enumerable.Range(0, Count).Select(seed => synthesis.Draw(new Random(seed)))];
    }
}
