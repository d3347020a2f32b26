using Hdr.Recognition.Ink;
using Hdr.Recognition.Reading;
using Hdr.Recognition.Segmentation;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Reading;

/// <summary>Where the digit network takes neighbours that touch for no digits, the line network may vouch for them.</summary>
public sealed class VouchingTests
{
    private static readonly DigitScore Plain = new(Confidence: 0.9f, Presence: 0.9f, Foreignness: 0);
    private static readonly DigitScore Doubted = Plain with { Presence = 0.2f }, Vouched = Doubted with { LinePresence = 0.9f };
    private static readonly DigitScore Foreign = Plain with { Foreignness = 0.9f }, VouchedForeign = Foreign with { LinePresence = 0.9f };

    [Fact]
    public void Digits_that_no_network_takes_for_whole_are_no_number()
    {
        Assert.True(IsNoNumber(Doubted, Doubted));
        Assert.True(IsNoNumber(Doubted with { LinePresence = 0.49f }, Doubted with { LinePresence = 0.49f }));
    }

    [Fact]
    public void Digits_that_one_of_the_networks_takes_for_whole_are_a_number()
    {
        Assert.False(IsNoNumber(Plain, Plain));
        Assert.False(IsNoNumber(Vouched, Vouched));
        Assert.False(IsNoNumber(Plain, Vouched));
    }

    [Fact]
    public void A_digit_that_stands_alone_needs_the_digit_networks_word()
    {
        Assert.False(IsNoNumber(Plain));
        Assert.True(IsNoNumber(Vouched));
        Assert.True(IsNoNumber(VouchedForeign));
    }

    [Fact]
    public void Foreign_pieces_are_a_number_only_when_each_digit_is_vouched_for()
    {
        Assert.True(IsNoNumber(Foreign, Foreign));
        Assert.True(IsNoNumber(Foreign, VouchedForeign));
        Assert.False(IsNoNumber(VouchedForeign, VouchedForeign));
    }

    /// <summary>Whether boxes far apart, each read as a digit of which this is said, are refused.</summary>
    private static bool IsNoNumber(params DigitScore[] said)
    {
        InkPatch[] pieces = [.. said.Select((_, index) => Strokes.Solid(index * 40, 0, 14, 36))];
        SegmentationLattice lattice = new(pieces, digitHeight: 36, mayCut: _ => false);
        int[] path = [.. Enumerable.Range(0, lattice.Candidates.Count).Where(index => lattice.Candidates[index].IsWholePiece)];
        Assert.Equal(said.Length, path.Length);
        DigitScore[] answers = new DigitScore[lattice.Candidates.Count];
        foreach ((int place, int candidate) in path.Index())
        {
            answers[candidate] = said[place];
        }

        return Refusal.IsNoNumber(lattice, path, answers);
    }
}
