using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>Pages as people write and photograph them: one to four numbers of one to eight digits, on plain, ruled or squared paper.</summary>
internal sealed class PageComposer(DigitDeck deck, Random random) : IImageComposer
{
    private const int MostDigits = 8;
    private const double LeastHeight = 24, MostHeight = 120;

    /// <summary>Long numbers are written smaller: no number gets much longer than this, in pixels.</summary>
    private const double LongestNumber = 800;

    private static readonly SKColor[] Inks = [new(25, 25, 28), new(20, 20, 60), new(25, 45, 130), new(85, 85, 90), new(20, 75, 45), new(140, 30, 35)];
    private static readonly SKColor[] Sheets = [new(250, 250, 250), new(240, 240, 238), new(228, 228, 228), new(250, 246, 230), new(236, 242, 248)];
    private static readonly SKColor[] Lines = [new(165, 190, 225), new(185, 185, 185), new(205, 165, 170)];

    private readonly NumberWriter _writer = new(deck, random);
    private readonly Random _random = random;

    /// <inheritdoc/>
    public ComposedImage Compose()
    {
        WrittenNumber[] numbers = [.. Enumerable.Range(0, _random.OneOf(1, 1, 1, 2, 2, 3, 3, 4)).Select(_ => WriteNumber())];
        PageLayout layout = PageLayout.Arrange(numbers, _random);
        Paper paper = ChoosePaper(numbers);
        Shadow? shadow = _random.Happens(0.35) ? Shadow.Draw(_random) : null;
        SKColor ink = _random.OneOf<SKColor>(Inks);
        using SKBitmap sheet = Sheet.Draw(paper, layout.Width, layout.Height, numbers.Zip(layout.Places, (number, place) => (number.Mask, place, ink)), shadow);
        bool isJpeg = _random.Happens(0.6);
        Photograph photograph = new(_random.Happens(0.3) ? 0 : _random.Between(1, 6), _random.Happens(0.5) ? 0 : _random.Between(0.3, 0.9));
        byte[] content = photograph.Take(sheet, isJpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, _random.Next(60, 95), _random);
        return new ComposedImage(content, isJpeg ? ".jpg" : ".png", [.. numbers.Select(number => number.Text)], paper.Background, shadow is not null, [.. numbers.Select(number => number.Spacing)]);
    }

    private WrittenNumber WriteNumber()
    {
        int count = _random.Next(1, MostDigits + 1);
        double height = _random.BetweenByRatio(LeastHeight, Math.Min(MostHeight, LongestNumber / count));
        Spacing spacing = count == 1 ? Spacing.Single : _random.OneOf(Spacing.Wide, Spacing.Normal, Spacing.Normal, Spacing.Tight, Spacing.Touching);
        Pen pen = new(height, _random.NextDouble(), _random.Between(-0.1, 0.15));
        WrittenNumber number = _writer.Write(count, spacing, pen, Enumerable.Empty<Separator>().ToLookup(_ => 0));
        return number with { Mask = number.Mask.Rotate(_random.Between(-3, 3)) };
    }

    private Paper ChoosePaper(WrittenNumber[] numbers)
    {
        Background background = _random.OneOf(Background.Plain, Background.Ruled, Background.Grid);
        double pitch = Math.Clamp(numbers[0].DigitHeight * _random.Between(0.6, 2), 18, 150);
        return new Paper(background, _random.OneOf<SKColor>(Sheets), _random.OneOf<SKColor>(Lines), (float)pitch, (float)_random.Between(0.8, 2), (float)_random.Between(-1.5, 1.5));
    }
}
