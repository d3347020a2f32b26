using System.Runtime.InteropServices;
using Hdr.Model.Data;
using Hdr.Model.Lines;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Tests.Lines;

public sealed class DigitHandTests
{
    private const int Hands = 1_000;

    private static readonly LabelledImages Digits = Mnist.Training.First(200);
    private static readonly int[][] ByLabel = PlacesOf(Digits);

    [Fact]
    public void A_number_has_as_many_places_as_were_asked_for() => Assert.All(Enumerable.Range(1, 8), count =>
    {
        DigitHand hand = new(Digits, ByLabel, new Random(count));
        hand.Begin(count);
        Assert.All(Enumerable.Range(0, count), _ => Assert.Equal(DigitNormaliser.Length, hand.Deal().Image.Length));
        Assert.Throws<InvalidOperationException>(() => hand.Deal());
    });

    [Fact]
    public void What_is_dealt_of_the_set_is_an_image_of_its_digit()
    {
        (int Digit, ReadOnlyMemory<byte> Image)[] ofSet = [.. Enumerable.Range(0, Hands).SelectMany(seed => Write(seed, 4)).Where(dealt => IsOfSet(dealt.Image))];
        Assert.All(ofSet, dealt => Assert.Equal(Digits.Labels[IndexOf(dealt.Image)], dealt.Digit));
        Assert.Equal(10, ofSet.Select(dealt => dealt.Digit).Distinct().Count());
    }

    [Fact]
    public void Some_hands_write_the_sets_digits_some_draw_their_own_and_some_mix_both()
    {
        double[] shares = [.. Enumerable.Range(0, Hands).Select(seed => Write(seed, 8)).Select(dealt => dealt.Count(place => IsOfSet(place.Image)) / 8.0)];
        Assert.InRange(shares.Count(share => share == 1) / (double)shares.Length, 0.45, 0.57);
        Assert.InRange(shares.Count(share => share == 0) / (double)shares.Length, 0.15, 0.26);
        Assert.InRange(shares.Count(share => share is > 0 and < 1) / (double)shares.Length, 0.25, 0.35);
    }

    [Fact]
    public void Numbers_end_in_zeros_more_often_than_chance_has_it_and_never_are_zeros_alone_by_that()
    {
        int[][] texts = [.. Enumerable.Range(0, Hands).Select(seed => Write(seed, 5).Select(dealt => dealt.Digit).ToArray())];
        Assert.InRange(texts.Count(text => text[4] == 0) / (double)texts.Length, 0.35, 0.5);
        Assert.InRange(texts.Count(text => text[0] == 0) / (double)texts.Length, 0.05, 0.15);
    }

    [Fact]
    public void A_digit_that_the_set_has_not_is_drawn()
    {
        LabelledImages fives = Digits.Select(ByLabel[5]);
        Assert.All(Enumerable.Range(0, 100).SelectMany(seed => Write(seed, 4, fives)), dealt =>
        {
            Assert.True(dealt.Digit == 5 || !IsOfSet(dealt.Image, fives));
            Assert.Contains(dealt.Image.ToArray(), pixel => pixel > 128);
        });
    }

    [Fact]
    public void The_same_seed_writes_the_same() => Assert.All(Enumerable.Range(0, 30), seed =>
        Assert.Equal(Write(seed, 5).Select(dealt => (dealt.Digit, Convert.ToHexString(dealt.Image.Span))), Write(seed, 5).Select(dealt => (dealt.Digit, Convert.ToHexString(dealt.Image.Span)))));

    private static (int Digit, ReadOnlyMemory<byte> Image)[] Write(int seed, int count, LabelledImages? digits = null)
    {
        DigitHand hand = new(digits ?? Digits, digits is null ? ByLabel : PlacesOf(digits), new Random(seed));
        hand.Begin(count);
        return [.. Enumerable.Range(0, count).Select(_ => hand.Deal())];
    }

    private static int[][] PlacesOf(LabelledImages digits) =>
        [.. Enumerable.Range(0, 10).Select(label => Enumerable.Range(0, digits.Count).Where(index => digits.Labels[index] == label).ToArray())];

    /// <summary>Images of the set are slices of its one block of memory.</summary>
    private static bool IsOfSet(ReadOnlyMemory<byte> image, LabelledImages? digits = null) =>
        MemoryMarshal.TryGetArray(image, out ArraySegment<byte> segment) && ReferenceEquals(segment.Array, (digits ?? Digits).Pixels);

    private static int IndexOf(ReadOnlyMemory<byte> image)
    {
        Assert.True(MemoryMarshal.TryGetArray(image, out ArraySegment<byte> segment));
        return segment.Offset / DigitNormaliser.Length;
    }
}
