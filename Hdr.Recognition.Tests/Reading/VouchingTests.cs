using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Reading;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Tests.Reading;

/// <summary>When the line network's word makes a number of what the digit network alone would refuse.</summary>
public sealed class VouchingTests
{
    [Theory]
    [InlineData(1, 0.99, 0.2, false)] // The digit network is content: the line network is not needed.
    [InlineData(1, 0.99, 0.9, true)] // Foreign, and one digit proves too little.
    [InlineData(2, 0.99, 0.9, true)]
    [InlineData(3, 0.99, 0.9, false)] // Foreign as a whole, but both networks find three digits in it.
    [InlineData(3, 0.7, 0.9, true)] // The line network is not sure enough of them.
    [InlineData(3, 0, 0.9, true)] // It was not asked.
    public void Foreign_ink_in_which_the_digit_network_finds_digits(int count, double linePresence, double foreignness, bool isRefused) =>
        Assert.Equal(isRefused, IsNoNumber(count, presence: 0.95, linePresence, foreignness));

    [Theory]
    [InlineData(1, 0.95, 0.1, false)] // A digit that is badly printed, but the line network sees it.
    [InlineData(3, 0.95, 0.1, false)]
    [InlineData(3, 0.88, 0.1, true)] // The line network is not sure enough of them.
    [InlineData(3, 0.95, 0.4, true)] // Too foreign.
    [InlineData(4, 0.88, 0.1, false)] // So many digits are no chance, ...
    [InlineData(4, 0.88, 0.9, false)] // ... however foreign their pieces look.
    [InlineData(4, 0.8, 0.1, true)]
    [InlineData(4, 0, 0.1, true)]
    public void Ink_in_which_the_digit_network_finds_no_digit(int count, double linePresence, double foreignness, bool isRefused) =>
        Assert.Equal(isRefused, IsNoNumber(count, presence: 0.1, linePresence, foreignness));

    [Fact]
    public void A_digit_that_the_line_network_does_not_see_at_all_speaks_against_a_short_number_but_not_against_a_long_one()
    {
        Assert.True(IsNoNumberWithOneUnseen(20));
        Assert.False(IsNoNumberWithOneUnseen(100));

        static bool IsNoNumberWithOneUnseen(int count)
        {
            SegmentationLattice lattice = Row(count);
            int[] path = SingleAtoms(lattice);
            return Refusal.IsNoNumber(lattice, path, [.. lattice.Candidates.Select((_, index) => new DigitScore(0.9f, 0.1f, 0.1f, 0, index == path[0] ? 0 : 0.999f))]);
        }
    }

    [Fact]
    public void Nothing_is_vouched_for_where_nothing_was_read() => Assert.True(Refusal.IsNoNumber(Row(2), [], [.. Row(2).Candidates.Select(_ => new DigitScore(0.9f, 0.1f, 0.1f, 0, 0.999f))]));

    private static bool IsNoNumber(int count, double presence, double linePresence, double foreignness)
    {
        SegmentationLattice lattice = Row(count);
        int[] path = SingleAtoms(lattice);
        Assert.Equal(count, path.Length);
        return Refusal.IsNoNumber(lattice, path, [.. lattice.Candidates.Select(_ => new DigitScore(0.9f, (float)presence, (float)foreignness, 0, (float)linePresence))]);
    }

    private static int[] SingleAtoms(SegmentationLattice lattice) =>
        [.. Enumerable.Range(0, lattice.Candidates.Count).Where(index => lattice.Candidates[index].End == lattice.Candidates[index].First + 1)];

    /// <summary>Bars beside each other.</summary>
    private static SegmentationLattice Row(int count) => new([.. Enumerable.Range(0, count).Select(Bar)], digitHeight: 36);

    private static InkPatch Bar(int index) => new([.. Enumerable.Repeat(byte.MaxValue, 12 * 36)], new PixelBox(index * 14, 0, 12, 36));
}
