using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Reading;

/// <summary>When what was found is no digit, and is left out.</summary>
internal static class Refusal
{
    /// <summary>A candidate that is less probably one whole digit is none.</summary>
    public const float MinPresence = 0.5f;

    /// <summary>In fewer pixels than the network has inputs no stroke is sharp, and less certainty must do.</summary>
    private const float MinPresenceOfTiny = 0.2f;

    /// <summary>A digit that stands alone on a page has no neighbours to vouch for it: it must be surer.</summary>
    private const float MinPresenceAlone = 0.7f;

    /// <summary>A number of whose ink a smaller share was read as digits is a word or a drawing.</summary>
    private const double MinReadShare = 0.5;

    /// <summary>So is one whose pieces, seen whole, are more probably something else than digits.</summary>
    private const double MaxForeignness = 0.5;

    // The line networks vouch for a number where the digit network, which sees one digit at a time, can't. All levels of this were
    // chosen on composed validation images, with digits and without: see decisions/.

    /// <summary>Many digits in one piece are foreign to the digit network. They are a number where they are so many, and both networks find digits in so much of the ink, so surely.</summary>
    private const int LeastVouchedDigits = 3;
    private const double MinVouchedShare = 0.85, MinLinePresenceOfForeign = 0.85;

    /// <summary>So many digits that the line networks find so surely are no chance: they are a number, whatever the digit network takes its pieces for.</summary>
    private const int LeastDigitsBeyondChance = 4;
    private const double MinShareBeyondChance = 0.6, MinLinePresenceBeyondChance = 0.85;

    /// <summary>Digits that are only badly cut or badly printed are a number where little of it is foreign, and the line network finds digits in so much of the ink, so surely.</summary>
    private const double MaxVouchedForeignness = 0.3, MinPathShare = 0.7, MinLinePresence = 0.9;

    /// <summary>One digit that the line network does not see at all must not decide alone.</summary>
    private const double LeastPresence = 1e-3;

    /// <summary>A number of so many ones and nothing else is a row of strokes: a coil, a fence, hatching.</summary>
    private const int StrokesOfRow = 4;

    /// <summary>So many digits of an image, of which this share are ones, are strokes of a texture or of a drawing.</summary>
    private const int StrokesOfTexture = 6;
    private const double MaxShareOfOnes = 0.8;

    /// <summary>Strokes this near to larger ink that was refused, in the strokes' heights, belong to it: a flower's stem, a face's eyes.</summary>
    private const double MaxGapToDrawing = 0.3;

    /// <summary>Ink has paper behind it. Where so much stands out to the other side, it was estimated wrongly: there is a disc or a block larger than any stroke.</summary>
    private const double MaxReversal = 0.5;

    /// <summary>Whether what stands out from its paper is nothing written, as a whole.</summary>
    public static bool IsNoWriting(InkImage ink) => ink.Reversal > MaxReversal;

    /// <summary>The least presence of the one digit of a small image.</summary>
    /// <param name="longerSide">Of the image, in pixels.</param>
    public static float MinPresenceFor(int longerSide) => longerSide < DigitNormaliser.Side ? MinPresenceOfTiny : MinPresence;

    /// <summary>Whether what was read as a number is strokes: any stroke looks like a 1, so that ones alone prove little.</summary>
    /// <param name="number">The reading.</param>
    /// <param name="refused">The boxes of the image's ink that was refused.</param>
    public static bool IsDrawing(NumberReading number, IReadOnlyList<PixelBox> refused) =>
        number.Digits.All(IsStroke) && (number.Digits.Count >= StrokesOfRow || refused.Any(box => IsBeside(number.Box, box)));

    /// <summary>Whether the digits read in an image are the strokes of a texture.</summary>
    public static bool IsTexture(IReadOnlyList<NumberReading> numbers)
    {
        int count = numbers.Sum(number => number.Digits.Count), ones = numbers.Sum(number => number.Digits.Count(IsStroke));
        return count >= StrokesOfTexture && ones >= MaxShareOfOnes * count;
    }

    /// <summary>Whether ink that stands together is no number, however its parts were read: by the digit network, unless the line networks vouch for it.</summary>
    /// <param name="lattice">The ways to read it.</param>
    /// <param name="path">The best one.</param>
    /// <param name="answers">What the networks say of each candidate.</param>
    public static bool IsNoNumber(SegmentationLattice lattice, IReadOnlyList<int> path, IReadOnlyList<DigitScore> answers)
    {
        double readShare = lattice.InkShare(path.Where(index => answers[index].Presence >= (path.Count == 1 ? MinPresenceAlone : MinPresence)));
        double foreignness = lattice.MeanOfPieces(index => answers[index].Foreignness);
        if (readShare >= MinReadShare && foreignness <= MaxForeignness)
        {
            return false;
        }

        double linePresence = MeanLinePresence(path, answers), pathShare = lattice.InkShare(path);
        if (path.Count >= LeastDigitsBeyondChance && pathShare >= MinShareBeyondChance && linePresence >= MinLinePresenceBeyondChance)
        {
            return false;
        }

        return foreignness > MaxForeignness
            ? path.Count < LeastVouchedDigits || readShare < MinVouchedShare || linePresence < MinLinePresenceOfForeign
            : foreignness > MaxVouchedForeignness || pathShare < MinPathShare || linePresence < MinLinePresence;
    }

    /// <summary>The geometric mean over the digits of the way; next to nothing where the line network was not asked.</summary>
    private static double MeanLinePresence(IReadOnlyList<int> path, IReadOnlyList<DigitScore> answers) =>
        path.Count == 0 ? 0 : Math.Exp(path.Average(index => Math.Log(Math.Max(answers[index].LinePresence, LeastPresence))));

    private static bool IsStroke(DigitReading digit) => digit.Digit == 1;

    private static bool IsBeside(PixelBox stroke, PixelBox drawing) =>
        stroke.IsNear(drawing, (int)(MaxGapToDrawing * stroke.Height)) && (long)drawing.Width * drawing.Height > (long)stroke.Width * stroke.Height;
}
