using Hdr.Model.Composition;
using Hdr.Model.Data;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Composition;

public sealed class ManyHandsTests
{
    private const int Hands = 120, Digits = 12;

    private static readonly MnistSplit Split = MnistSplit.ReadTraining(Mnist.Data.Idx);
    private static readonly HashSet<string> Images = [.. Enumerable.Range(0, Split.Count).Select(index => Convert.ToHexString(Split.GetImage(index).Span))];

    [Fact]
    public void Some_write_the_decks_digits_some_draw_their_own_and_some_mix_both()
    {
        double[] shares = [.. Write(seed: 5).Select(hand => hand.Count(digit => !Images.Contains(Convert.ToHexString(digit.Image.Span))) / (double)Digits)];

        Assert.InRange(shares.Count(share => share == 0), Hands * 0.45, Hands * 0.75);
        Assert.InRange(shares.Count(share => share == 1), Hands * 0.07, Hands * 0.25);
        Assert.InRange(shares.Count(share => share is > 0 and < 1), Hands * 0.12, Hands * 0.38);
    }

    [Fact]
    public void What_is_dealt_of_the_deck_is_an_image_of_its_digit()
    {
        ILookup<string, int> labels = Enumerable.Range(0, Split.Count).ToLookup(index => Convert.ToHexString(Split.GetImage(index).Span), Split.GetLabel);
        (int Digit, ReadOnlyMemory<byte> Image)[] ofDeck = [.. Write(seed: 3).SelectMany(hand => hand).Where(digit => Images.Contains(Convert.ToHexString(digit.Image.Span)))];

        Assert.NotEmpty(ofDeck);
        Assert.All(ofDeck, digit => Assert.Contains(digit.Digit, labels[Convert.ToHexString(digit.Image.Span)]));
    }

    [Fact]
    public void There_are_as_many_digits_as_were_asked_for()
    {
        ManyHands hands = new(DigitDeck.Training(Split, new Random(9)), new Random(1));
        Assert.Throws<InvalidOperationException>(() => hands.Deal());
        hands.Begin(2);
        hands.Deal();
        hands.Deal();
        Assert.Throws<InvalidOperationException>(() => hands.Deal());
    }

    [Fact]
    public void The_same_seed_writes_the_same() =>
        Assert.Equal(Write(seed: 7).SelectMany(hand => hand).Select(digit => Convert.ToHexString(digit.Image.Span)), Write(seed: 7).SelectMany(hand => hand).Select(digit => Convert.ToHexString(digit.Image.Span)));

    private static (int Digit, ReadOnlyMemory<byte> Image)[][] Write(int seed)
    {
        Random random = new(seed);
        ManyHands hands = new(DigitDeck.Training(Split, random), random);
        return [.. Enumerable.Range(0, Hands).Select(_ =>
        {
            hands.Begin(Digits);
            return Enumerable.Range(0, Digits).Select(_ => hands.Deal()).ToArray();
        })];
    }
}
