using System.Diagnostics;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Tests.Segmentation;

public sealed class InkPageTests
{
    [Fact]
    public void A_maze_of_rings_is_no_number_and_costs_little()
    {
        const int Side = 1200;
        byte[] pixels = new byte[Side * Side];
        for (int i = 0; i < pixels.Length; i++)
        {
            // Square rings, three pixels apart: as many boxes, each as large as half the image on average.
            int x = i % Side, y = i / Side, ring = Math.Min(Math.Min(x, y), Math.Min(Side - 1 - x, Side - 1 - y));
            pixels[i] = ring % 4 == 1 ? (byte)255 : (byte)0;
        }

        AssertReadsAtLittleCost(new InkImage(pixels, Side, Side), maxBytes: 100_000_000);
    }

    [Fact]
    public void A_texture_of_dots_costs_little()
    {
        const int Width = 2000, Height = 1500;
        byte[] pixels = [.. Enumerable.Range(0, Width * Height).Select(i => (i % Width % 6 < 3) && (i / Width % 6 < 3) ? (byte)255 : (byte)0)];

        AssertReadsAtLittleCost(new InkImage(pixels, Width, Height), maxBytes: 400_000_000);
    }

    private static void AssertReadsAtLittleCost(InkImage ink, long maxBytes)
    {
        Stopwatch time = Stopwatch.StartNew();
        long before = GC.GetAllocatedBytesForCurrentThread();

        InkPage page = new(ink);
        int candidates = page.Numbers.Sum(number => new SegmentationLattice(page.PiecesOf(number), number.DigitHeight).Candidates.Count);

        Assert.InRange(candidates, 0, 25_000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, maxBytes);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"It took {time.Elapsed.TotalSeconds:0.0} s.");
    }
}
