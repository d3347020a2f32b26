using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>Where numbers stand on a page: in rows, so that their order of reading is beyond doubt.</summary>
/// <param name="Width">Of the page, in pixels.</param>
/// <param name="Height">Of the page, in pixels.</param>
/// <param name="Places">The top left corner of each number.</param>
internal sealed record PageLayout(int Width, int Height, IReadOnlyList<SKPointI> Places)
{
    private const double ProbabilityOfTwoInARow = 0.3;

    /// <summary>Two numbers of a row are no longer than this together, in pixels.</summary>
    private const int LongestRow = 1_000;

    /// <summary>Two numbers of a row stand so many digit heights apart, at least: more than the widest space in a number.</summary>
    private const double LeastGapInRow = 1.8;

    /// <summary>Places numbers from top to bottom, and left to right in a row.</summary>
    /// <param name="numbers">At least one, in reading order.</param>
    /// <param name="random">Chooses rows and gaps.</param>
    public static PageLayout Arrange(IReadOnlyList<WrittenNumber> numbers, Random random)
    {
        double largest = numbers.Max(number => number.DigitHeight);
        List<List<WrittenNumber>> rows = ToRows(numbers, random);
        int gap = (int)(largest * LeastGapInRow * random.Between(1, 1.5)), margin = (int)(8 + (largest * random.Between(0.2, 1)));
        int contentWidth = rows.Max(row => WidthOf(row, gap));
        int top = margin;
        List<SKPointI> places = [];
        foreach (List<WrittenNumber> row in rows)
        {
            int height = row.Max(number => number.Mask.Height), left = margin + random.Next(contentWidth - WidthOf(row, gap) + 1);
            foreach (WrittenNumber number in row)
            {
                places.Add(new SKPointI(left, top + ((height - number.Mask.Height) / 2)));
                left += number.Mask.Width + gap;
            }

            top += height + (int)(largest * random.Between(0.3, 0.9));
        }

        return new PageLayout(contentWidth + (2 * margin), places.Zip(numbers, (place, number) => place.Y + number.Mask.Height).Max() + margin, places);
    }

    private static List<List<WrittenNumber>> ToRows(IReadOnlyList<WrittenNumber> numbers, Random random)
    {
        List<List<WrittenNumber>> rows = [];
        foreach (WrittenNumber number in numbers)
        {
            bool fits = rows.Count > 0 && rows[^1].Count == 1 && rows[^1][0].Mask.Width + number.Mask.Width <= LongestRow;
            if (fits && random.Happens(ProbabilityOfTwoInARow))
            {
                rows[^1].Add(number);
            }
            else
            {
                rows.Add([number]);
            }
        }

        return rows;
    }

    private static int WidthOf(List<WrittenNumber> row, int gap) => row.Sum(number => number.Mask.Width) + ((row.Count - 1) * gap);
}
