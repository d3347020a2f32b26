using Hdr.Model.Composition;
using Hdr.Model.Data;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Images;

namespace Hdr.Model.Tests.Composition;

public sealed class ComposerTests
{
    private const int Count = 60;

    private static readonly MnistSplit Split = MnistSplit.ReadTraining(Mnist.Data.Idx);

    [Fact]
    public void Pages_have_one_to_four_numbers_of_one_to_eight_digits_of_every_kind()
    {
        ComposedImage[] pages = Compose((deck, random) => new PageComposer(deck, random), seed: 3);
        Assert.Equal([1, 2, 3, 4], pages.Select(page => page.Numbers.Count).Distinct().Order());
        Assert.Equal(Enumerable.Range(1, 8), pages.SelectMany(page => page.Numbers).Select(number => number.Length).Distinct().Order());
        Assert.Equal([Background.Plain, Background.Ruled, Background.Grid], pages.Select(page => page.Background).Distinct().Order());
        Assert.Equal(Enum.GetValues<Spacing>().Except([Spacing.Joined]), pages.SelectMany(page => page.Spacings).Distinct().Order());
        Assert.Equal([".jpg", ".png"], pages.Select(page => page.Extension).Distinct().Order());
        Assert.InRange(pages.Count(page => page.HasShadow), 5, Count / 2);
        Assert.All(pages, page => Assert.Equal(page.Numbers.Select(number => number.Length == 1), page.Spacings.Select(spacing => spacing == Spacing.Single)));
    }

    [Fact]
    public void Amounts_are_small_and_have_one_number_of_one_to_seven_digits()
    {
        ComposedImage[] amounts = Compose((deck, random) => new AmountComposer(deck, random), seed: 3);
        Assert.Equal(Enumerable.Range(1, 7), amounts.Select(amount => Assert.Single(amount.Numbers).Length).Distinct().Order());
        GrayImage[] images = [.. amounts.Select(amount => ImageDecoder.Decode(amount.Content))];
        Assert.InRange(images.Average(image => image.Width), 90, 200);
        Assert.InRange(images.Average(image => image.Height), 35, 65);
        Assert.All(amounts, amount => Assert.Equal(".jpg", amount.Extension));
    }

    [Fact]
    public void Drawings_stand_alone_or_in_rows_and_hold_no_number()
    {
        ComposedImage[] drawings = Compose((_, random) => new DrawingComposer(random), seed: 3);
        Assert.All(drawings, drawing => Assert.Empty(drawing.Numbers));
        Assert.Equal([Spacing.Single, Spacing.Normal, Spacing.Tight, Spacing.Touching, Spacing.Joined], drawings.SelectMany(drawing => drawing.Spacings).Distinct().Order());
        Assert.Equal(Enum.GetValues<Background>().Order(), drawings.Select(drawing => drawing.Background).Distinct().Order());
        Assert.Equal([".jpg", ".png"], drawings.Select(drawing => drawing.Extension).Distinct().Order());
        int[] widths = [.. drawings.Select(drawing => ImageDecoder.Decode(drawing.Content).Width)];
        Assert.True(widths.Min() < 80 && widths.Max() > 400, $"From {widths.Min()} to {widths.Max()} pixels.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Images_are_light_paper_with_some_dark_ink(bool pages)
    {
        ComposedImage[] composed = Compose((deck, random) => pages ? new PageComposer(deck, random) : new AmountComposer(deck, random), seed: 4, count: 15);
        Assert.All(composed.Select(image => ImageDecoder.Decode(image.Content)), image =>
        {
            byte[] sorted = [.. image.Pixels.ToArray().Order()];
            int paper = sorted[sorted.Length * 3 / 4], ink = sorted[sorted.Length / 200];
            Assert.True(paper - ink > 30, $"Paper {paper}, ink {ink}.");
        });
    }

    [Fact]
    public void The_same_seed_gives_the_same_images_and_another_seed_others()
    {
        byte[][] first = Contents(5), again = Contents(5), other = Contents(6);
        Assert.Equal(first, again);
        Assert.All(first.Zip(other), pair => Assert.NotEqual(pair.First, pair.Second));

        static byte[][] Contents(int seed) => [.. Compose((deck, random) => new PageComposer(deck, random), seed, count: 10).Select(image => image.Content)];
    }

    private static ComposedImage[] Compose(Func<DigitDeck, Random, IImageComposer> create, int seed, int count = Count)
    {
        Random random = new(seed);
        IImageComposer composer = create(DigitDeck.Validation(Split, random), random);
        return [.. Enumerable.Range(0, count).Select(_ => composer.Compose())];
    }
}
