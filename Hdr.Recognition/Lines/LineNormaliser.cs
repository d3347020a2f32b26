using System.Numerics.Tensors;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Lines;

/// <summary>The one way from a number's ink to the line network's input, in training and in reading: one height, upright, dark.</summary>
internal static class LineNormaliser
{
    /// <summary>Rows of an input.</summary>
    public const int Height = 32;

    /// <summary>Paper to the left and to the right of the ink, in columns.</summary>
    private const int Margin = 6;

    /// <summary>How tall the digits become, and how tall everything may be, in rows.</summary>
    private const double DigitHeight = 20, MostHeight = 30;

    /// <summary>Ink that would need more columns is no number that anybody wrote: some four hundred digits fit.</summary>
    private const double MostColumns = 8_000;

    /// <summary>Makes a number's input.</summary>
    /// <param name="pieces">Its ink, at least one piece.</param>
    /// <param name="digitHeight">How tall its digits are, in pixels.</param>
    /// <returns>Null when it is far too wide for its height.</returns>
    public static LineInput? Normalise(ReadOnlySpan<InkPatch> pieces, int digitHeight)
    {
        InkPatch ink = InkPatch.Union(pieces);
        double scale = Math.Min(DigitHeight / digitHeight, MostHeight / ink.Box.Height);
        if (scale * ink.Box.Width > MostColumns)
        {
            return null;
        }

        int width = Math.Max(1, (int)Math.Round(scale * ink.Box.Width)), height = Math.Max(1, (int)Math.Round(scale * ink.Box.Height));
        float[] small = AntialiasedResizer.Resize(ink.Image, ink.Box with { X = 0, Y = 0 }, width, height);
        Darken(small);
        double slant = LineSlant.Of(small, width, height), lean = Math.Abs(slant) * height / 2;
        double left = Margin + lean;
        int columns = (int)Math.Ceiling(width + (2 * (lean + Margin)));
        columns += columns % 2;
        float[] pixels = new float[Height * columns];
        int top = (Height - height) / 2;
        for (int y = 0; y < height; y++)
        {
            Shift(small.AsSpan(y * width, width), pixels.AsSpan((top + y) * columns, columns), left + (slant * (y + 0.5 - (height / 2.0))));
        }

        return new LineInput(pixels, columns, ink.Box, scale, slant, left);
    }

    /// <summary>Thin strokes get paler as they get smaller: the darkest pixel is made full ink.</summary>
    private static void Darken(Span<float> ink)
    {
        float highest = TensorPrimitives.Max<float>(ink);
        if (highest is > 0 and < 1)
        {
            TensorPrimitives.Divide(ink, highest, ink);
        }
    }

    /// <summary>Writes a row some columns further right, to a fraction of one.</summary>
    private static void Shift(ReadOnlySpan<float> row, Span<float> target, double columns)
    {
        int whole = (int)columns;
        float part = (float)(columns - whole);
        for (int x = 0; x < row.Length; x++)
        {
            target[whole + x] += (1 - part) * row[x];
            target[whole + x + 1] += part * row[x];
        }
    }
}
