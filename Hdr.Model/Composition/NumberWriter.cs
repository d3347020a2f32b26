using System.Globalization;

namespace Hdr.Model.Composition;

/// <summary>Writes numbers with digits from a source.</summary>
internal sealed class NumberWriter(IDigitSource digits, Random random)
{
    private readonly IDigitSource _digits = digits;
    private readonly Random _random = random;

    /// <summary>Writes a number of digits as they come.</summary>
    /// <param name="count">How many digits.</param>
    /// <param name="spacing">How far apart.</param>
    /// <param name="pen">Writes them.</param>
    /// <param name="separators">Signs around and between, by the number of digits before them; they are not part of the text.</param>
    public WrittenNumber Write(int count, Spacing spacing, Pen pen, ILookup<int, Separator> separators)
    {
        (int Digit, ReadOnlyMemory<byte> Image)[] dealt = [.. Enumerable.Range(0, count).Select(_ => _digits.Deal())];
        List<Glyph> glyphs = [];
        int place = 0;
        while (true)
        {
            glyphs.AddRange(separators[place].Select(separator => SeparatorPainter.Draw(separator, pen, _random)));
            if (place == count)
            {
                break;
            }

            int zeros = pen.RunsZeros ? ZerosFrom(place, dealt, separators) : 0;
            glyphs.Add(zeros > 1 ? ZeroRun.Draw(zeros, pen, _random) : Write(dealt[place].Image, pen));
            place += Math.Max(1, zeros);
        }

        (InkMask mask, int[] lefts) = GlyphLine.Join(glyphs, spacing, pen.Height, _random);
        string text = string.Concat(dealt.Select(digit => digit.Digit.ToString(CultureInfo.InvariantCulture)));
        return new WrittenNumber(text, spacing, mask, pen.Height, [.. glyphs.Zip(lefts).SelectMany(placed => placed.First.Digits.Select(digit => digit.From(placed.Second)))]);
    }

    private Glyph Write(ReadOnlyMemory<byte> image, Pen pen)
    {
        InkMask mask = pen.Write(image, _random);
        return new Glyph(mask, (int)(pen.Height * _random.Between(-0.06, 0.06))) { Digits = [new DigitSpan(0, mask.Width)] };
    }

    /// <summary>How many zeros stand there with nothing between them.</summary>
    private static int ZerosFrom(int place, (int Digit, ReadOnlyMemory<byte> Image)[] dealt, ILookup<int, Separator> separators)
    {
        int end = place;
        while (end < dealt.Length && dealt[end].Digit == 0 && (end == place || !separators.Contains(end)))
        {
            end++;
        }

        return end - place;
    }
}
