using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Tests.Segmentation;

public sealed class SegmentationLatticeTests
{
    [Fact]
    public void Touching_digits_are_parted_when_the_parts_look_more_like_digits_than_the_whole()
    {
        SegmentationLattice lattice = new([TwoTouchingBars()], digitHeight: 50);

        List<DigitCandidate> path = BestPath(lattice, candidate => candidate.Patch.Box.Width < 30 ? 0.99f : 0.01f);

        Assert.Equal(2, path.Count);
        Assert.InRange(path[0].Patch.Box.Right, 20, 40);
        Assert.InRange(path[1].Patch.Box.X, path[0].Patch.Box.Right, 40);
    }

    [Fact]
    public void One_wide_digit_stays_whole_when_it_looks_like_one()
    {
        SegmentationLattice lattice = new([TwoTouchingBars()], digitHeight: 50);

        DigitCandidate only = Assert.Single(BestPath(lattice, _ => 0.9f));

        Assert.Equal(60, only.Patch.Box.Width);
    }

    [Fact]
    public void A_dot_between_digits_is_left_out()
    {
        SegmentationLattice lattice = new([Solid(0, 0, 20, 40), Solid(26, 34, 5, 6), Solid(36, 0, 20, 40)], digitHeight: 40);

        List<DigitCandidate> path = BestPath(lattice, candidate => candidate.Patch.Box.Width == 20 ? 0.99f : 0.6f);

        Assert.Equal([0, 36], path.Select(candidate => candidate.Patch.Box.X));
    }

    [Fact]
    public void The_path_is_the_cheapest_of_all()
    {
        Random random = new(12);
        for (int trial = 0; trial < 30; trial++)
        {
            SegmentationLattice lattice = new(Enumerable.Range(0, 6).Select(i => Solid(i * 14, random.Next(8), 12, 30 + random.Next(10))), digitHeight: 36);
            DigitScore[] answers = [.. lattice.Candidates.Select(_ => new DigitScore(random.NextSingle(), 0.1f + (0.9f * random.NextSingle()), 0))];

            IEnumerable<DigitCandidate> best = lattice.BestPath(answers).Select(index => lattice.Candidates[index]);

            // Nothing is a separator or cut here: a path that uses every atom costs the sum of its candidates.
            double Cost(IEnumerable<DigitCandidate> path) => path.Sum(candidate => candidate.ShapeCost + answers[lattice.Candidates.ToList().IndexOf(candidate)].Cost);
            double cheapest = Paths(lattice, from: 0, end: 6).Min(Cost);
            Assert.Equal(cheapest, Cost(best), 1e-6);
        }
    }

    [Fact]
    public void Digits_that_touch_twice_are_parted_all_the_same()
    {
        SegmentationLattice lattice = new([TwoTouchingBars(20, 21, 30, 31)], digitHeight: 50);

        Assert.Equal(2, BestPath(lattice, candidate => candidate.Patch.Box.Width < 40 ? 0.99f : 0.05f).Count);
    }

    private static IEnumerable<IEnumerable<DigitCandidate>> Paths(SegmentationLattice lattice, int from, int end) =>
        from == end ? [[]] : lattice.Candidates.Where(candidate => candidate.First == from).SelectMany(first => Paths(lattice, first.End, end).Select(rest => rest.Prepend(first)));

    private static List<DigitCandidate> BestPath(SegmentationLattice lattice, Func<DigitCandidate, float> presence) =>
        [.. lattice.BestPath([.. lattice.Candidates.Select(candidate => new DigitScore(0.99f, presence(candidate), 0))]).Select(index => lattice.Candidates[index])];

    private static InkPatch Solid(int x, int y, int width, int height) =>
        new([.. Enumerable.Repeat((byte)255, width * height)], new PixelBox(x, y, width, height));

    /// <summary>Two bars of 20x50 that a thin line joins: 60 wide.</summary>
    private static InkPatch TwoTouchingBars() => TwoTouchingBars(25, 26);

    private static InkPatch TwoTouchingBars(params int[] joinedRows)
    {
        byte[] pixels = new byte[60 * 50];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = i % 60 is < 20 or >= 40 || joinedRows.Contains(i / 60) ? (byte)255 : (byte)0;
        }

        return new InkPatch(pixels, new PixelBox(0, 0, 60, 50));
    }
}
