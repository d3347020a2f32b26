using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>Amounts as on cheques: one number on a small, gray, noisy JPEG, with signs around it that are not digits.</summary>
internal sealed class AmountComposer(DigitDeck deck, Random random) : IImageComposer
{
    private const double LeastHeight = 22, MostHeight = 36;

    /// <summary>How often an amount is written on a printed line.</summary>
    private const double ShareWithField = 0.4;

    /// <summary>How many people write zeros behind one another in one go.</summary>
    private const double ShareOfRuns = 0.4;

    private readonly ManyHands _hands = new(deck, random);
    private readonly Random _random = random;

    /// <inheritdoc/>
    public ComposedImage Compose()
    {
        WrittenNumber number = WriteNumber();
        int left = _random.Next(2, 14), top = _random.Next(2, 10);
        Paper paper = ChoosePaper(number, new SKPointI(left, top));
        int width = left + number.Mask.Width + _random.Next(2, 14), height = top + number.Mask.Height + _random.Next(2, 10);
        byte darkness = (byte)_random.Next(20, 85);
        using SKBitmap sheet = Sheet.Draw(paper, width, height, [(number.Mask, new SKPointI(left, top), new SKColor(darkness, darkness, darkness))], shadow: null);
        Photograph photograph = new(_random.Between(2, 9), _random.Between(0.3, 0.8));
        byte[] content = photograph.Take(sheet, SKEncodedImageFormat.Jpeg, _random.Next(65, 93), _random);
        return new ComposedImage(content, ".jpg", [number.Text], paper.Background, HasShadow: false, [number.Spacing]);
    }

    private WrittenNumber WriteNumber()
    {
        int count = _random.OneOf(1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7);
        Spacing spacing = count == 1 ? Spacing.Single : _random.OneOf(Spacing.Normal, Spacing.Normal, Spacing.Normal, Spacing.Tight, Spacing.Touching, Spacing.Touching, Spacing.Joined);
        Pen pen = new(_random.Between(LeastHeight, MostHeight), _random.NextDouble(), _random.Between(-0.05, 0.35)) { RunsZeros = _random.Happens(ShareOfRuns) };
        _hands.Begin(count);
        WrittenNumber number = new NumberWriter(_hands, _random).Write(count, spacing, pen, AmountSigns.Choose(count, _random).ToLookup(separator => separator.Place, separator => separator.Sign));
        return number with { Mask = number.Mask.Rotate(_random.Between(-3, 3)) };
    }

    private Paper ChoosePaper(WrittenNumber number, SKPointI place)
    {
        byte gray = (byte)_random.Next(140, 236), line = (byte)(gray - _random.Next(12, 45));
        Background background = _random.OneOf(Background.Plain, Background.Ruled, Background.Waves, Background.Waves);
        FormField? field = _random.Happens(ShareWithField) ? FormField.Around(place, number.Mask, number.DigitHeight, _random) : null;
        return new Paper(background, new SKColor(gray, gray, gray), new SKColor(line, line, line), (float)_random.Between(4, 12), (float)_random.Between(0.6, 1.5), (float)_random.Between(-20, 20), field);
    }
}
