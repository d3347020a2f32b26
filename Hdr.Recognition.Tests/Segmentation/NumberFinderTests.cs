using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Tests.Segmentation;

public sealed class NumberFinderTests
{
    [Fact]
    public void Digits_that_stand_close_are_one_number() =>
        AssertNumbers([[0, 1, 2]], new PixelBox(0, 0, 20, 40), new PixelBox(30, 4, 22, 38), new PixelBox(70, 2, 18, 40));

    [Fact]
    public void Digits_more_than_a_height_apart_are_two_numbers() =>
        AssertNumbers([[0], [1]], new PixelBox(0, 0, 20, 40), new PixelBox(20 + 45, 0, 20, 40));

    [Fact]
    public void Rows_are_read_from_top_to_bottom_and_each_from_left_to_right() => AssertNumbers(
        [[2], [0], [1]],
        new PixelBox(300, 8, 20, 40),
        new PixelBox(10, 100, 20, 40),
        new PixelBox(100, 0, 20, 40));

    [Fact]
    public void The_bar_of_a_five_belongs_to_it() =>
        AssertNumbers([[0, 1]], new PixelBox(10, 20, 24, 40), new PixelBox(14, 10, 30, 5));

    [Fact]
    public void A_row_close_below_is_another_number() =>
        AssertNumbers([[0], [1]], new PixelBox(10, 0, 24, 40), new PixelBox(12, 46, 24, 40));

    [Fact]
    public void A_smudge_far_from_a_tall_digit_is_no_number() =>
        AssertNumbers([[0]], new PixelBox(10, 0, 60, 100), new PixelBox(400, 50, 14, 14));

    [Fact]
    public void A_small_number_beside_a_tall_one_is_one() =>
        AssertNumbers([[0], [1]], new PixelBox(10, 0, 60, 100), new PixelBox(400, 50, 14, 20));

    [Fact]
    public void A_page_without_ink_has_no_number() => Assert.Empty(NumberFinder.Find([]));

    private static void AssertNumbers(int[][] expected, params PixelBox[] boxes)
    {
        InkComponent[] pieces = [.. boxes.Select((box, index) => new InkComponent(index + 1, box, 255L * box.Width * box.Height))];

        List<NumberRegion> numbers = NumberFinder.Find(pieces);

        Assert.Equal(expected, numbers.Select(number => number.Pieces.Select(piece => Array.IndexOf(pieces, piece)).Order().ToArray()));
    }
}
