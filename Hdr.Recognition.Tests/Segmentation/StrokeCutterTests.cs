using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Tests.Segmentation;

public sealed class StrokeCutterTests
{
    [Fact]
    public void A_narrow_piece_is_not_cut() => Assert.Single(StrokeCutter.Cut(Bars(width: 28), digitHeight: 50));

    [Fact]
    public void A_wide_piece_is_cut_where_it_is_thin_and_nothing_is_lost()
    {
        InkPatch piece = Bars(width: 80);

        IReadOnlyList<InkPatch> parts = StrokeCutter.Cut(piece, digitHeight: 50);

        Assert.Contains(parts, part => part.Box.X is > 30 and < 50);
        Assert.Equal(piece.Pixels.Sum(level => level), parts.Sum(part => part.Pixels.Sum(level => level)));
        Assert.Equal(piece.Box, PixelBox.Around(parts.Select(part => part.Box)));
        Assert.Equal(piece.Pixels, InkPatch.Union([.. parts]).Pixels);
    }

    [Fact]
    public void A_solid_block_is_not_cut() =>
        Assert.Single(StrokeCutter.Cut(new InkPatch([.. Enumerable.Repeat((byte)255, 80 * 50)], new PixelBox(5, 5, 80, 50)), digitHeight: 50));

    /// <summary>Two bars as high as the patch at its left and right, which a thin line joins.</summary>
    private static InkPatch Bars(int width)
    {
        byte[] pixels = [.. Enumerable.Range(0, width * 50).Select(i => i % width < width * 3 / 8 || i % width >= width * 5 / 8 || i / width is 25 or 26 ? (byte)255 : (byte)0)];
        return new InkPatch(pixels, new PixelBox(0, 0, width, 50));
    }
}
