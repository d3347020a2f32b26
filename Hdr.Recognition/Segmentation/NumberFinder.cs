using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Segmentation;

/// <summary>Groups pieces of ink into numbers, and puts the numbers in reading order.</summary>
internal static class NumberFinder
{
    /// <summary>A piece with a smaller share of the heaviest one's ink is dust. Low, for a fragment of a small number must pass; whole smudges go by their height below.</summary>
    private const double MinShare = 0.006;

    /// <summary>Ink of fewer full pixels than this says nothing.</summary>
    private const long MinMass = 4 * 255;

    /// <summary>A number whose digits have a smaller share of the height of the tallest one's is a smudge beside it.</summary>
    private const double MinHeightShare = 0.15;

    /// <summary>Only so many of the heaviest pieces are looked at, for time's sake: a page with more is a texture.</summary>
    private const int MaxPieces = 4_000;

    /// <summary>Digits farther apart than this, in heights of the taller one, are two numbers.</summary>
    private const double MaxGap = 1.1;

    /// <summary>Neighbours in a number share this much of the shorter one's height.</summary>
    private const double MinVerticalOverlap = 0.35;

    /// <summary>A piece much shorter than its neighbour (a dot, a dash, the bar of a 5) must be this near to it, in its heights: across, and up or down.</summary>
    private const double MaxGapOfFragment = 0.35, MaxRiseOfFragment = 0.15;

    /// <summary>A single piece in a number's row, lower than this and this near, both in the number's digit heights, is a mark beside it.</summary>
    private const double MaxHeightOfMark = 0.5, MaxGapOfMark = 2;

    /// <summary>What is shorter than this, in its neighbour's heights, is such a piece.</summary>
    private const double FragmentHeight = 0.4;

    /// <summary>Finds the numbers of a page.</summary>
    /// <returns>Rows from top to bottom, each from left to right.</returns>
    public static List<NumberRegion> Find(IReadOnlyList<InkComponent> components)
    {
        InkComponent[] pieces = WithoutDust(components);
        int[] group = [.. Enumerable.Range(0, pieces.Length)];
        Join(pieces, group, mayJoin: null, AreNeighbours);

        // A row of small digits above a large one is a number of its own: only what stands alone may be a fragment.
        int[] sizes = new int[pieces.Length];
        Array.ForEach([.. Enumerable.Range(0, pieces.Length)], i => sizes[Root(group, i)]++);
        bool[] isAlone = [.. pieces.Select((_, i) => sizes[Root(group, i)] == 1)];
        Join(pieces, group, isAlone, IsFragmentOf);
        NumberRegion[] numbers = [.. pieces.Index().GroupBy(piece => Root(group, piece.Index), piece => piece.Item).Select(number => new NumberRegion([.. number]))];
        double least = numbers.Length == 0 ? 0 : MinHeightShare * numbers.Max(number => number.DigitHeight);
        return InReadingOrder(numbers.Where(number => number.DigitHeight >= least && !Array.Exists(numbers, other => IsMarkBeside(other, number))));
    }

    /// <summary>A dash or a tick that ends an amount stands in its row, lower than its digits, and alone.</summary>
    private static bool IsMarkBeside(NumberRegion number, NumberRegion mark) =>
        mark.Pieces.Count == 1 && mark.DigitHeight < MaxHeightOfMark * number.DigitHeight
            && Across(number.Box, mark.Box) <= MaxGapOfMark * number.DigitHeight && Down(number.Box, mark.Box) < 0;

    private static InkComponent[] WithoutDust(IReadOnlyList<InkComponent> components)
    {
        double least = components.Count == 0 ? 0 : Math.Max(MinMass, MinShare * components.Max(component => component.Mass));
        return [.. components.Where(component => component.Mass >= least).OrderByDescending(component => component.Mass).Take(MaxPieces)];
    }

    /// <summary>Puts into one group what belongs together; where <paramref name="mayJoin"/> is given, only those smaller pieces that it allows.</summary>
    private static void Join(InkComponent[] pieces, int[] group, bool[]? mayJoin, Func<PixelBox, PixelBox, bool> belongTogether)
    {
        for (int i = 0; i < pieces.Length; i++)
        {
            for (int k = 0; k < i; k++)
            {
                (int tall, int small) = pieces[i].Box.Height >= pieces[k].Box.Height ? (i, k) : (k, i);
                if (mayJoin?[small] != false && belongTogether(pieces[tall].Box, pieces[small].Box))
                {
                    group[Root(group, i)] = Root(group, k);
                }
            }
        }
    }

    /// <summary>Digits of one number, or parts of them: of like height, side by side.</summary>
    private static bool AreNeighbours(PixelBox tall, PixelBox small) =>
        !IsLow(tall, small) && Across(tall, small) <= MaxGap * tall.Height && -Down(tall, small) >= MinVerticalOverlap * small.Height;

    /// <summary>A dot, a dash, a loose stroke of a digit.</summary>
    private static bool IsFragmentOf(PixelBox tall, PixelBox small) =>
        IsLow(tall, small) && Across(tall, small) <= MaxGapOfFragment * tall.Height && Down(tall, small) <= MaxRiseOfFragment * tall.Height;

    private static bool IsLow(PixelBox tall, PixelBox small) => small.Height < FragmentHeight * tall.Height;

    /// <summary>Columns of paper between two boxes; below 0 when they share some.</summary>
    private static int Across(PixelBox a, PixelBox b) => Math.Max(a.X, b.X) - Math.Min(a.Right, b.Right);

    /// <summary>Rows of paper between two boxes; below 0 when they share some.</summary>
    private static int Down(PixelBox a, PixelBox b) => Math.Max(a.Y, b.Y) - Math.Min(a.Bottom, b.Bottom);

    private static List<NumberRegion> InReadingOrder(IEnumerable<NumberRegion> numbers)
    {
        List<List<NumberRegion>> rows = [];
        foreach (NumberRegion number in numbers.OrderBy(number => Middle(number.Box)))
        {
            List<NumberRegion>? row = rows.LastOrDefault();
            if (row is null || !row.Exists(other => AreInOneRow(other.Box, number.Box)))
            {
                rows.Add(row = []);
            }

            row.Add(number);
        }

        return [.. rows.SelectMany(row => row.OrderBy(number => number.Box.X))];
    }

    /// <summary>The middle of one is between top and bottom of the other.</summary>
    private static bool AreInOneRow(PixelBox a, PixelBox b) =>
        (Middle(a) > b.Y && Middle(a) < b.Bottom) || (Middle(b) > a.Y && Middle(b) < a.Bottom);

    private static int Middle(PixelBox box) => box.Y + (box.Height / 2);

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
        {
            i = group[i] = group[group[i]];
        }

        return i;
    }
}
