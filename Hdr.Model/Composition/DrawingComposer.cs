using Hdr.Model.Synthesis;
using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>Pages without a number: a drawing or a sign, or a few of them beside each other, as words are. Nothing is to be read there.</summary>
internal sealed class DrawingComposer(Random random) : IImageComposer
{
    private const double LeastHeight = 20, MostHeight = 240;

    /// <summary>Long rows are written smaller: none gets much longer than this, in pixels.</summary>
    private const double LongestRow = 600;

    private readonly Random _random = random;

    /// <inheritdoc/>
    public ComposedImage Compose()
    {
        int count = _random.OneOf(1, 1, 1, 2, 3, 4, 5, 6);
        double height = _random.BetweenByRatio(LeastHeight, Math.Min(MostHeight, LongestRow / count));
        Spacing spacing = count == 1 ? Spacing.Single : _random.OneOf(Spacing.Normal, Spacing.Tight, Spacing.Touching, Spacing.Joined);
        InkMask drawing = Draw(count, spacing, new Pen(height, _random.NextDouble(), _random.Between(-0.1, 0.35))).Rotate(_random.Between(-5, 5));
        int margin = (int)(height * _random.Between(0.15, 1)), left = margin + _random.Next(margin + 1), top = margin + _random.Next(margin + 1);
        Paper paper = ChoosePaper(height);
        Shadow? shadow = _random.Happens(0.2) ? Shadow.Draw(_random) : null;
        byte darkness = (byte)_random.Next(15, 95);
        using SKBitmap sheet = Sheet.Draw(paper, left + drawing.Width + margin, top + drawing.Height + margin, [(drawing, new SKPointI(left, top), new SKColor(darkness, darkness, darkness))], shadow);
        bool isJpeg = _random.Happens(0.6);
        Photograph photograph = new(_random.Happens(0.3) ? 0 : _random.Between(1, 9), _random.Happens(0.3) ? 0 : _random.Between(0.3, 0.9));
        byte[] content = photograph.Take(sheet, isJpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, _random.Next(60, 95), _random);
        return new ComposedImage(content, isJpeg ? ".jpg" : ".png", [], paper.Background, shadow is not null, [spacing]);
    }

    private InkMask Draw(int count, Spacing spacing, Pen pen)
    {
        Glyph[] signs = [.. Enumerable.Range(0, count).Select(_ => new Glyph(pen.Write(DrawSign(), _random), (int)(pen.Height * _random.Between(-0.06, 0.06))))];
        return GlyphLine.Join(signs, spacing, pen.Height, _random).Mask;
    }

    private byte[] DrawSign()
    {
        int seed = _random.Next();
        return DrawnSign.Of(input => SynthesisSource.DrawNonDigit(seed, input));
    }

    private Paper ChoosePaper(double height)
    {
        byte gray = (byte)_random.Next(150, 252), line = (byte)(gray - _random.Next(12, 60));
        Background background = _random.OneOf(Background.Plain, Background.Plain, Background.Ruled, Background.Grid, Background.Waves);
        float pitch = background == Background.Waves ? (float)_random.Between(4, 12) : (float)Math.Clamp(height * _random.Between(0.6, 2), 8, 150);
        return new Paper(background, new SKColor(gray, gray, gray), new SKColor(line, line, line), pitch, (float)_random.Between(0.6, 1.8), (float)_random.Between(-2, 2));
    }
}
