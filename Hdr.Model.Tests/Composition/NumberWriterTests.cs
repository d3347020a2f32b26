using Hdr.Model.Composition;

namespace Hdr.Model.Tests.Composition;

/// <summary>With boxes for digits, far apart: each begins and ends between empty columns.</summary>
public sealed class NumberWriterTests
{
    [Fact]
    public void The_text_is_what_was_dealt_and_reaches_from_one_end_of_the_ink_to_the_other()
    {
        WrittenNumber number = Write(7, 0, 3);
        Assert.Equal(("703", 0, number.Mask.Width), (number.Text, number.Digits[0].Left, number.Digits[^1].Right));
    }

    [Fact]
    public void Signs_before_and_behind_are_no_part_of_the_text_and_lie_outside_the_digits()
    {
        WrittenNumber number = Write([(0, Separator.Dash), (2, Separator.Dash)], 7, 3);
        bool[] hasInk = [.. Enumerable.Range(0, number.Mask.Width).Select(x => Enumerable.Range(0, number.Mask.Height).Any(y => number.Mask.Coverage[(y * number.Mask.Width) + x] >= InkMask.Ink))];
        int[] starts = [.. Enumerable.Range(0, hasInk.Length).Where(x => hasInk[x] && (x == 0 || !hasInk[x - 1]))];
        int[] ends = [.. Enumerable.Range(1, hasInk.Length).Where(x => hasInk[x - 1] && (x == hasInk.Length || !hasInk[x]))];

        Assert.Equal((4, 4), (starts.Length, ends.Length));
        Assert.Equal(("73", starts[1], ends[2]), (number.Text, number.Digits[0].Left, number.Digits[^1].Right));
    }

    [Fact]
    public void Each_digit_has_its_place()
    {
        WrittenNumber number = Write([(1, Separator.Dash)], 7, 3, 5);
        Assert.Equal(3, number.Digits.Count);
        Assert.All(number.Digits.Zip(number.Digits.Skip(1)), pair => Assert.True(pair.First.Right < pair.Second.Left));
        Assert.All(number.Digits, digit => Assert.InRange(digit.Right - digit.Left, 30, 50));
    }

    [Theory]
    [InlineData(new[] { 7, 0, 0, 0 }, new int[0], true)]
    [InlineData(new[] { 7, 0, 0, 3 }, new[] { 3 }, true)]
    [InlineData(new[] { 0, 7, 0, 1 }, new int[0], false)]
    [InlineData(new[] { 7, 0, 0 }, new[] { 2 }, false)]
    public void A_pen_that_runs_writes_zeros_in_one_go_as_far_as_no_sign_stands_between(int[] digits, int[] dots, bool hasRun)
    {
        (int, Separator)[] signs = [.. dots.Select(place => (place, Separator.Dot))];
        WrittenNumber number = Write(signs, new Pen(40, 0.5, 0) { RunsZeros = true }, digits), plain = Write(signs, new Pen(40, 0.5, 0), digits);
        Assert.Equal((plain.Text, digits.Length), (number.Text, number.Digits.Count));
        Assert.Equal(!hasRun, number.Mask.Coverage.AsSpan().SequenceEqual(plain.Mask.Coverage));
    }

    private static WrittenNumber Write(params int[] digits) => Write([], digits);

    private static WrittenNumber Write((int Place, Separator Sign)[] signs, params int[] digits) => Write(signs, new Pen(40, 0.5, 0), digits);

    private static WrittenNumber Write((int Place, Separator Sign)[] signs, Pen pen, params int[] digits) =>
        new NumberWriter(new Boxes(digits), new Random(1)).Write(digits.Length, Spacing.Wide, pen, signs.ToLookup(sign => sign.Place, sign => sign.Sign));

    /// <summary>Deals the same box for each digit.</summary>
    private sealed class Boxes(int[] digits) : IDigitSource
    {
        private static readonly byte[] Box = [.. Enumerable.Range(0, 28 * 28).Select(index => index / 28 is >= 4 and < 24 && index % 28 is >= 4 and < 24 ? (byte)255 : (byte)0)];

        private int _dealt;

        public (int Digit, ReadOnlyMemory<byte> Image) Deal() => (digits[_dealt++], Box);
    }
}
