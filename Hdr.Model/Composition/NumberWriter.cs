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
        string text = "";
        List<Glyph> glyphs = [];
        int first = 0, last = 0;
        for (int place = 0; place <= count; place++)
        {
            glyphs.AddRange(separators[place].Select(separator => SeparatorPainter.Draw(separator, pen, _random)));
            if (place < count)
            {
                (int digit, ReadOnlyMemory<byte> image) = _digits.Deal();
                (first, last) = (place == 0 ? glyphs.Count : first, glyphs.Count);
                text += digit.ToString(CultureInfo.InvariantCulture);
                glyphs.Add(new Glyph(pen.Write(image, _random), (int)(pen.Height * _random.Between(-0.06, 0.06))));
            }
        }

        (InkMask mask, int[] lefts) = GlyphLine.Join(glyphs, spacing, pen.Height, _random);
        return new WrittenNumber(text, spacing, mask, pen.Height, lefts[first], lefts[last] + glyphs[last].Mask.Width);
    }
}
