using Hdr.Model.Composition;
using Hdr.Model.Data;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Composition;

public sealed class DigitDeckTests
{
    [Fact]
    public void The_validation_deck_has_the_last_ten_thousand_training_images_each_once_before_any_comes_again()
    {
        MnistSplit split = MnistSplit.ReadTraining(Mnist.Data.Idx);
        DigitDeck deck = DigitDeck.Validation(split, new Random(1));
        int[] first = [.. Enumerable.Range(0, 10_000).Select(_ => OffsetOf(deck, split))];
        Assert.Equal(Enumerable.Range(50_000, 10_000), first.Order());
        Assert.NotEqual(Enumerable.Range(50_000, 10_000), first);
        int[] second = [.. Enumerable.Range(0, 10_000).Select(_ => OffsetOf(deck, split))];
        Assert.Equal(Enumerable.Range(50_000, 10_000), second.Order());
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void The_training_deck_has_none_of_them()
    {
        MnistSplit split = MnistSplit.ReadTraining(Mnist.Data.Idx);
        DigitDeck deck = DigitDeck.Training(split, new Random(1));
        Assert.Equal(49_999, Enumerable.Range(0, 50_000).Max(_ => OffsetOf(deck, split)));
    }

    [Fact]
    public void A_digit_that_is_asked_for_is_dealt_and_none_comes_twice()
    {
        MnistSplit split = MnistSplit.ReadTraining(Mnist.Data.Idx);
        DigitDeck deck = DigitDeck.Validation(split, new Random(1));
        int[] fives = [.. Enumerable.Range(50_000, 10_000).Where(index => split.GetLabel(index) == 5)];
        Assert.Equal(fives, fives.Select(_ => IndexOf(deck.Deal(5))).Order());
        Assert.Contains(IndexOf(deck.Deal(5)), fives);
    }

    /// <summary>Which image of the split was dealt: images are slices of one block of memory.</summary>
    private static int OffsetOf(DigitDeck deck, MnistSplit split)
    {
        (int? digit, ReadOnlyMemory<byte> image) = deck.Deal();
        int index = IndexOf(image);
        Assert.Equal(split.GetLabel(index), digit);
        return index;
    }

    private static int IndexOf(ReadOnlyMemory<byte> image)
    {
        Assert.True(System.Runtime.InteropServices.MemoryMarshal.TryGetArray(image, out ArraySegment<byte> segment));
        return (segment.Offset - 16) / 784;
    }
}
