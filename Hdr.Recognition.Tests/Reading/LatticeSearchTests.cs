using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Reading;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Tests.Reading;

public sealed class LatticeSearchTests
{
    [Fact]
    public void The_path_is_the_one_that_asking_for_all_candidates_gives_and_fewer_are_asked_for()
    {
        Random random = new(7);
        int asked = 0, all = 0;
        for (int trial = 0; trial < 20; trial++)
        {
            InkPatch[] pieces = [.. Enumerable.Range(0, 8).Select(i => Solid(i * 14, random.Next(8), 12, 30 + random.Next(10)))];
            SegmentationLattice lattice = new(pieces, digitHeight: 36);
            MadeUpScorer scorer = new();
            PatchScores few = new(scorer), every = new(new MadeUpScorer());
            every.Add(lattice.Candidates.Select(candidate => candidate.Patch));
            LatticeSearch search = new(lattice, few);

            while (few.Add(search.Wanted()))
            {
                Assert.True(scorer.Count <= lattice.Candidates.Count);
            }

            Assert.Equal(lattice.BestPath([.. lattice.Candidates.Select((candidate, index) => every[candidate.Patch].Answer(line: null, index))]), lattice.BestPath(search.Answers()));
            asked += scorer.Count;
            all += lattice.Candidates.Count;
        }

        Assert.True(asked < all, $"Asked for {asked} of {all}.");
    }

    [Fact]
    public void With_a_lines_word_too_the_path_is_the_one_that_asking_for_all_gives()
    {
        Random random = new(9);
        int asked = 0, all = 0, changed = 0;
        for (int trial = 0; trial < 40; trial++)
        {
            InkPatch[] pieces = [.. Enumerable.Range(0, 8).Select(i => Solid(i * 14, random.Next(8), 12, 30 + random.Next(10)))];
            SegmentationLattice lattice = new(pieces, digitHeight: 36);
            LineJudge word = Listen(lattice, pieces, random);
            MadeUpScorer scorer = new();
            PatchScores few = new(scorer), every = new(new MadeUpScorer());
            every.Add(lattice.Candidates.Select(candidate => candidate.Patch));
            LatticeSearch search = new(lattice, few, word), alone = new(lattice, every), whole = new(lattice, every, word);

            while (few.Add(search.Wanted()))
            {
                Assert.True(scorer.Count <= lattice.Candidates.Count);
            }

            List<int> path = search.BestPath(search.Answers());
            Assert.Equal(lattice.BestPath([.. lattice.Candidates.Select((candidate, index) => every[candidate.Patch].Answer(word, index))], word.CostOfNone), path);
            Assert.Equal(whole.BestPath(whole.Answers()), path);
            asked += scorer.Count;
            all += lattice.Candidates.Count;
            changed += path.SequenceEqual(alone.BestPath(alone.Answers())) ? 0 : 1;
        }

        Assert.True(asked < all, $"Asked for {asked} of {all}.");
        Assert.True(changed > 0, "The line's word never changed the path.");
    }

    [Fact]
    public void The_same_ink_is_scored_once()
    {
        MadeUpScorer scorer = new();
        PatchScores scores = new(scorer);

        Assert.True(scores.Add([Solid(3, 4, 12, 30), Solid(3, 4, 12, 30)]));
        Assert.False(scores.Add([Solid(3, 4, 12, 30)]));

        Assert.Equal(1, scorer.Count);
    }

    /// <summary>The word of a line network that tells random digits in a few frames.</summary>
    private static LineJudge Listen(SegmentationLattice lattice, InkPatch[] pieces, Random random)
    {
        LineInput input = LineNormaliser.Normalise(pieces, digitHeight: 36)!;
        float[] logarithms = [.. Enumerable.Range(0, input.Width / LineScores.ColumnsOfFrame * LineScores.ClassCount).Select(_ => -9 * random.NextSingle())];
        for (int frame = 0; frame < input.Width / LineScores.ColumnsOfFrame; frame++)
        {
            logarithms[(frame * LineScores.ClassCount) + (random.Next(4) > 0 ? LineScores.Blank : random.Next(10))] = -0.1f;
        }

        return new LineJudge(new LineEvidence(input, new LineScores(logarithms), lattice.Atoms), lattice.Candidates);
    }

    private static InkPatch Solid(int x, int y, int width, int height) =>
        new([.. Enumerable.Repeat((byte)255, width * height)], new PixelBox(x, y, width, height));

    /// <summary>Answers that look random, and depend on the input alone.</summary>
    private sealed class MadeUpScorer : IDigitScorer
    {
        public int Count { get; private set; }

        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
        {
            int count = inputs.Length / DigitNormaliser.Length;
            Count += count;
            for (int i = 0; i < count; i++)
            {
                float sum = 0;
                foreach (float value in inputs.Span.Slice(i * DigitNormaliser.Length, DigitNormaliser.Length))
                {
                    sum = (sum * 1.1f % 100) + value;
                }

                Random random = new((int)(sum * 1000));
                scores.Span[i * DigitPrediction.ClassCount] = random.NextSingle();
                contents.Span[i * DigitPrediction.ContentCount] = random.NextSingle();
            }
        }
    }
}
