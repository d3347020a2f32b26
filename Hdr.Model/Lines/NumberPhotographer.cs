using Hdr.Model.Composition;
using Hdr.Model.Data;
using Hdr.Recognition.Images;
using Hdr.Recognition.Models;
using SkiaSharp;

namespace Hdr.Model.Lines;

/// <summary>Writes numbers in many hands on many papers, and photographs them: what is learnt from them has all that paper and camera do to ink.</summary>
internal sealed class NumberPhotographer
{
    private const double LeastHeight = 20, MostHeight = 56;

    /// <summary>How often a number is written on a printed line.</summary>
    private const double ShareWithField = 0.3;

    /// <summary>How many people write zeros behind one another in one go.</summary>
    private const double ShareOfRuns = 0.4;

    private readonly LabelledImages _digits;
    private readonly int[][] _byLabel;

    /// <summary>Prepares.</summary>
    /// <param name="digits">What numbers are written with.</param>
    public NumberPhotographer(LabelledImages digits)
    {
        _digits = digits;
        ILookup<byte, int> places = Enumerable.Range(0, digits.Count).ToLookup(index => digits.Labels[index]);
        _byLabel = [.. Enumerable.Range(0, DigitPrediction.ClassCount).Select(label => places[(byte)label].ToArray())];
    }

    /// <summary>Writes and photographs a number. Safe for many threads.</summary>
    /// <param name="random">Decides everything.</param>
    public PhotographedNumber Photograph(Random random)
    {
        WrittenNumber number = Write(random);
        bool isAmount = random.Happens(0.6);
        SKPointI place = new(random.Next(2, 16), random.Next(2, 12));
        int width = place.X + number.Mask.Width + random.Next(2, 16), height = place.Y + number.Mask.Height + random.Next(2, 12);
        byte darkness = (byte)random.Next(15, 95);
        Paper paper = ChoosePaper(number.DigitHeight, isAmount, random) with { Field = random.Happens(ShareWithField) ? FormField.Around(place, number.Mask, number.DigitHeight, random) : null };
        using SKBitmap sheet = Sheet.Draw(paper, width, height, [(number.Mask, place, new SKColor(darkness, darkness, darkness))], random.Happens(0.2) ? Shadow.Draw(random) : null);
        Photograph photograph = new(random.Between(1, 9), random.Between(0.1, 0.9));
        byte[] content = photograph.Take(sheet, SKEncodedImageFormat.Jpeg, random.Next(60, 95), random);
        return new PhotographedNumber(number.Text, number.DigitHeight, [.. number.Digits.Select(digit => digit.From(place.X))], ImageDecoder.Decode(content));
    }

    private WrittenNumber Write(Random random)
    {
        int count = random.OneOf(1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7, 8);
        DigitHand hand = new(_digits, _byLabel, random);
        hand.Begin(count);
        Spacing spacing = random.OneOf(Spacing.Wide, Spacing.Normal, Spacing.Normal, Spacing.Tight, Spacing.Touching, Spacing.Touching, Spacing.Touching, Spacing.Joined, Spacing.Joined);
        Pen pen = new(random.BetweenByRatio(LeastHeight, MostHeight), random.NextDouble(), random.Happens(0.3) ? random.Between(0.2, 0.75) : random.Between(-0.15, 0.25)) { RunsZeros = random.Happens(ShareOfRuns) };
        bool hasSigns = random.Happens(0.7);
        WrittenNumber number = new NumberWriter(hand, random).Write(count, spacing, pen, (hasSigns ? AmountSigns.Choose(count, random) : []).ToLookup(sign => sign.Place, sign => sign.Sign));
        return number with { Mask = number.Mask.Rotate(random.Between(-3, 3)) };
    }

    private static Paper ChoosePaper(double digitHeight, bool isAmount, Random random)
    {
        byte gray = (byte)random.Next(140, 250), line = (byte)(gray - random.Next(12, 60));
        Background background = isAmount ? random.OneOf(Background.Plain, Background.Ruled, Background.Waves, Background.Waves) : random.OneOf(Background.Plain, Background.Ruled, Background.Grid);
        double pitch = isAmount ? random.Between(4, 12) : digitHeight * random.Between(0.6, 2);
        return new Paper(background, new SKColor(gray, gray, gray), new SKColor(line, line, line), (float)pitch, (float)random.Between(0.6, 1.6), (float)(isAmount ? random.Between(-20, 20) : random.Between(-1.5, 1.5)));
    }
}
