using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Segmentation;

/// <summary>Pieces of ink that stand together as a number.</summary>
/// <param name="Pieces">At least one.</param>
internal sealed record NumberRegion(IReadOnlyList<InkComponent> Pieces)
{
    /// <summary>The box around all pieces.</summary>
    public PixelBox Box { get; } = PixelBox.Around(Pieces.Select(piece => piece.Box));

    /// <summary>How tall its digits are, in pixels: half of the ink is in pieces at least so tall.</summary>
    public int DigitHeight { get; } = MedianHeightOfInk(Pieces);

    private static int MedianHeightOfInk(IReadOnlyList<InkComponent> pieces)
    {
        long half = pieces.Sum(piece => piece.Mass) / 2, above = 0;
        foreach (InkComponent piece in pieces.OrderByDescending(piece => piece.Box.Height))
        {
            above += piece.Mass;
            if (above > half)
            {
                return piece.Box.Height;
            }
        }

        return pieces.Min(piece => piece.Box.Height);
    }
}
