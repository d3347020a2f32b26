using Hdr.Model.Composition;

namespace Hdr.Model.Tests.Composition;

/// <summary>With boxes for digits, far apart: each begins and ends between empty columns.</summary>
public sealed class NumberWriterTests
{
    [Fact]
    public void The_text_is_what_was_dealt_and_reaches_from_one_end_of_the_ink_to_the_other()
    {
        WrittenNumber number = Write(7, 0, 3);
        Assert.Equal(("703", 0, number.Mask.Width), (number.Text, number.FirstDigit, number.LastDigit));
    }

    [Fact]
    public void Signs_before_and_behind_are_no_part_of_the_text_and_lie_outside_the_digits()
    {
        WrittenNumber number = Write([(0, Separator.Dash), (2, Separator.Dash)], 7, 3);
        bool[] hasInk = [.. Enumerable.Range(0, number.Mask.Width).Select(x => Enumerable.Range(0, number.Mask.Height).Any(y => number.Mask.Coverage[(y * number.Mask.Width) + x] >= InkMask.Ink))];
        int[] starts = [.. Enumerable.Range(0, hasInk.Length).Where(x => hasInk[x] && (x == 0 || !hasInk[x - 1]))];
        int[] ends = [.. Enumerable.Range(1, hasInk.Length).Where(x => hasInk[x - 1] && (x == hasInk.Length || !hasInk[x]))];

        Assert.Equal((4, 4), (starts.Length, ends.Length));
        Assert.Equal(("73", starts[1], ends[2]), (number.Text, number.FirstDigit, number.LastDigit));
    }

    private static WrittenNumber Write(params int[] digits) => Write([], digits);

    private static WrittenNumber Write((int Place, Separator Sign)[] signs, params int[] digits)
    {
        Pen pen = new(40, 0.5, 0);
        return new NumberWriter(new Boxes(digits), new Random(1)).Write(digits.Length, Spacing.Wide, pen, signs.ToLookup(sign => sign.Place, sign => sign.Sign));
    }

    /// <summary>Deals the same box for each digit.</summary>
    private sealed class Boxes(int[] digits) : IDigitSource
    {
        private static readonly byte[] Box = [.. Enumerable.Range(0, 28 * 28).Select(index => index / 28 is >= 4 and < 24 && index % 28 is >= 4 and < 24 ? (byte)255 : (byte)0)];

        private int _dealt;

        public (int Digit, ReadOnlyMemory<byte> Image) Deal() => (digits[_dealt++], Box);
    }
}
