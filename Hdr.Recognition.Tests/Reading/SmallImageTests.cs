using Hdr.Recognition.Images;
using Hdr.Recognition.Reading;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Reading;

/// <summary>Images of the network's own size in which something hides where the digit ends, by the model that we ship.</summary>
public sealed class SmallImageTests : IDisposable
{
    private const int Count = 60;

    private readonly ShippedReader _shipped = new();

    private DigitReader Reader => _shipped.Reader;

    public void Dispose() => _shipped.Dispose();

    [Fact]
    public void A_rim_in_which_ink_and_paper_have_changed_places() => AssertRead((level, x, _, _) => x is < 7 or >= 21 ? 255 - level : level);

    [Fact]
    public void A_line_from_edge_to_edge() => AssertRead((level, x, y, _) => y == 5 + (x / 2) ? 255 : level);

    [Fact]
    public void Pixels_that_are_black_or_white_by_chance() => AssertRead((level, _, _, random) => random.Next(12) == 0 ? 255 * random.Next(2) : level);

    [Fact]
    public void A_gray_veil() => AssertRead((level, x, y, _) => 90 + (level / 3) + x + y);

    private void AssertRead(Func<int, int, int, Random, int> levelAt)
    {
        int right = Enumerable.Range(0, Count).Count(index => Reader.Read(Map(index, levelAt)).Text == $"{Mnist.Label(index)}");
        Assert.True(right >= 0.9 * Count, $"{right} of {Count} were read rightly.");
    }

    private static GrayImage Map(int index, Func<int, int, int, Random, int> levelAt)
    {
        Random random = new(index);
        return new GrayImage([.. Mnist.Image(index).Pixels.Select((level, i) => (byte)Math.Clamp(levelAt(level, i % 28, i / 28, random), 0, 255))], 28, 28);
    }
}
