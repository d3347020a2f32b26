using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Tests.Segmentation;

public sealed class LoopsTests
{
    private const string Ring =
        """
        .#####.
        #.....#
        #.....#
        #.....#
        .#####.
        """;

    [Fact]
    public void A_way_through_a_ring_lies_in_its_loop_but_where_it_crosses_the_stroke() => Assert.Equal(3, RowsInMiddle(Ring));

    [Fact]
    public void A_ring_with_a_gap_has_no_loop() => Assert.Equal(0, RowsInMiddle(Ring.Replace("#.....#\n#", "#......\n#", StringComparison.Ordinal)));

    [Fact]
    public void Paper_beside_the_strokes_is_no_loop() => Assert.Equal(0, Rows(Ring, way: [0, 0, 0, 0, 0]));

    [Fact]
    public void A_faint_stroke_closes_a_loop_as_well() => Assert.Equal(3, new Loops(Draw(Ring, ink: 70)).RowsOn([3, 3, 3, 3, 3]));

    [Fact]
    public void A_way_at_the_right_edge_lies_in_no_loop() => Assert.Equal(0, Rows(Ring, way: [7, 7, 7, 7, 7]));

    private static int RowsInMiddle(string drawing) => Rows(drawing, way: [3, 3, 3, 3, 3]);

    private static int Rows(string drawing, int[] way) => new Loops(Draw(drawing, ink: 255)).RowsOn(way);

    /// <summary>The ring's corners touch by corners only: paper does not leak through them.</summary>
    private static InkPatch Draw(string drawing, byte ink)
    {
        string[] rows = drawing.Split('\n');
        return new InkPatch([.. rows.SelectMany(row => row).Select(sign => sign == '#' ? ink : (byte)0)], new PixelBox(0, 0, rows[0].Length, rows.Length));
    }
}
