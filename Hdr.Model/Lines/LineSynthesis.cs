using Hdr.Model.Data;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Segmentation;

namespace Hdr.Model.Lines;

/// <summary>
/// Takes photographed numbers through the reader as far as to the line network's input: what it learns from has all that paper, camera and
/// ink extraction do to ink.
/// </summary>
/// <param name="digits">What numbers are written with.</param>
internal sealed class LineSynthesis(LabelledImages digits)
{
    /// <summary>Ink that was found may begin and end this far from where digits were written, in their heights.</summary>
    private const double Tolerance = 0.15;

    private readonly NumberPhotographer _photographer = new(digits);

    /// <summary>Makes one example. Safe for many threads.</summary>
    /// <param name="random">Decides everything.</param>
    /// <returns>Null when the number's ink was not found as one: nobody could say what its parts are to be read as.</returns>
    public LineExample? Draw(Random random)
    {
        PhotographedNumber number = _photographer.Photograph(random);
        if (InkExtractor.Extract(number.Image) is not InkImage ink)
        {
            return null;
        }

        InkPage page = new(ink);
        int left = number.Digits[0].Left, right = number.Digits[^1].Right, tolerance = (int)(Tolerance * number.DigitHeight) + 1;
        NumberRegion? region = page.Numbers.FirstOrDefault(region => region.Box.X <= left + tolerance && region.Box.Right >= right - tolerance);
        if (region is null || page.PiecesOf(region) is not { Length: > 0 } pieces)
        {
            return null;
        }

        return LineNormaliser.Normalise(pieces, region.DigitHeight) is not LineInput input ? null : new LineExample([.. input.Pixels.Select(value => (byte)Math.Round(255 * value))], input.Width, number.Text);
    }
}
