using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Normalisation;

/// <summary>
/// What an image looks like that was normalised already. All 70,000 images of MNIST do: 28x28, ink in a box whose longer side is 20
/// (19 in thirteen of them), its centre of mass, in whole pixels, at column 14 and row 14, and full ink somewhere.
/// </summary>
internal static class MnistForm
{
    /// <summary>The longer side of the ink's box, in pixels.</summary>
    public const int BoxSide = 20;

    /// <summary>Where the centre of mass belongs, in pixels from the image's edge: the middle of pixel 14.</summary>
    public const double Centre = 14.5;

    /// <summary>Full ink, at least: the least that the darkest pixel of an MNIST image has is 240.</summary>
    public const byte FullInk = 240;

    /// <summary>The centre of mass is at most half a pixel away, for the images are moved by whole pixels; a little more for what rounding to bytes adds.</summary>
    private const double CentreTolerance = 0.55;

    /// <summary>Whether ink is as MNIST has it, so that it is taken as it is.</summary>
    public static bool Fits(InkImage ink)
    {
        if (ink.Width != DigitNormaliser.Side || ink.Height != DigitNormaliser.Side || !ink.Pixels.AsSpan().ContainsAnyInRange(FullInk, byte.MaxValue))
        {
            return false;
        }

        PixelBox box = ink.Bounds(level: 1)!.Value;
        return Math.Max(box.Width, box.Height) is BoxSide or BoxSide - 1 && IsCentred(ink.Pixels);
    }

    /// <param name="sum">Over all pixels: ink times column, or row.</param>
    /// <param name="mass">All ink.</param>
    private static bool IsNearCentre(int sum, int mass) => Math.Abs(((sum + (0.5 * mass)) / mass) - Centre) <= CentreTolerance;

    private static bool IsCentred(ReadOnlySpan<byte> pixels)
    {
        int mass = 0, sumX = 0, sumY = 0;
        for (int y = 0; y < DigitNormaliser.Side; y++)
        {
            int rowMass = 0;
            ReadOnlySpan<byte> row = pixels.Slice(y * DigitNormaliser.Side, DigitNormaliser.Side);
            for (int x = 0; x < row.Length; x++)
            {
                rowMass += row[x];
                sumX += row[x] * x;
            }

            mass += rowMass;
            sumY += rowMass * y;
        }

        return IsNearCentre(sumX, mass) && IsNearCentre(sumY, mass);
    }
}
