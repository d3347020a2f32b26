using Hdr.Model.Composition;

namespace Hdr.Model.Tests.Composition;

public sealed class ZeroRunTests
{
    private const int Runs = 200;

    private static readonly Pen Pen = new(40, 0.5, 0.1);

    [Fact]
    public void There_is_a_place_for_each_zero_from_one_end_of_the_ink_to_the_other() => Assert.All(Draw(3), run =>
    {
        Assert.Equal(3, run.Digits.Count);
        Assert.Equal(run.Digits.OrderBy(digit => digit.Left), run.Digits);
        Assert.InRange(run.Digits[0].Left, 0, 2);
        Assert.InRange(run.Digits[^1].Right, run.Mask.Width - 4, run.Mask.Width + 1);
    });

    [Fact]
    public void Zeros_are_rings_no_higher_than_other_digits_and_often_lower()
    {
        Glyph[] runs = Draw(2);
        Assert.InRange(runs.Sum(run => run.Digits.Count(digit => HasHole(run.Mask, digit))) / (2.0 * Runs), 0.95, 1);
        Assert.InRange(runs.Max(run => run.Mask.Height), 0.8 * Pen.Height, 1.4 * Pen.Height);
        Assert.InRange(runs.Count(run => run.Mask.Height < 0.75 * Pen.Height), Runs / 6, Runs * 3 / 4);
    }

    [Fact]
    public void Most_hang_together()
    {
        int together = Draw(2).Count(run => Enumerable.Range(run.Mask.Width / 4, run.Mask.Width / 2).All(x => Enumerable.Range(0, run.Mask.Height).Any(y => IsInk(run.Mask, x, y))));
        Assert.InRange(together, Runs / 2, Runs * 19 / 20);
    }

    [Fact]
    public void The_same_seed_draws_the_same() => Assert.Equal(Draw(3).Select(run => Convert.ToHexString(run.Mask.Coverage)), Draw(3).Select(run => Convert.ToHexString(run.Mask.Coverage)));

    private static Glyph[] Draw(int count) => [.. Enumerable.Range(0, Runs).Select(seed => ZeroRun.Draw(count, Pen, new Random(seed)))];

    /// <summary>Whether a column in the middle of the zero goes from ink to paper to ink.</summary>
    private static bool HasHole(InkMask mask, DigitSpan digit)
    {
        int x = Math.Min(mask.Width - 1, (digit.Left + digit.Right) / 2);
        bool[] column = [.. Enumerable.Range(0, mask.Height).Select(y => IsInk(mask, x, y))];
        int first = Array.IndexOf(column, true), last = Array.LastIndexOf(column, true);
        return first >= 0 && column.AsSpan(first..last).Contains(false);
    }

    private static bool IsInk(InkMask mask, int x, int y) => mask.Coverage[(y * mask.Width) + x] >= InkMask.Ink;
}
