using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Reading;

/// <summary>Reads the numbers in an image: its ink, the pieces of each number, the ways to read them as digits, and the best way.</summary>
internal sealed class NumberReader(IDigitScorer scorer, ILineScorer? lines = null)
{
    /// <summary>A connected piece that is more probably one whole digit is not cut: that saves most of the candidates.</summary>
    private const float SurelyOneDigit = 0.95f;

    /// <summary>Numbers are scored together until they have so many pieces: enough to fill the scorer's batches, few enough for memory.</summary>
    private const int PiecesTogether = 64;

    private readonly IDigitScorer _scorer = scorer;
    private readonly ILineScorer? _lines = lines;

    /// <summary>The numbers in reading order; none when there is no ink, or none that holds digits.</summary>
    public IReadOnlyList<NumberReading> Read(GrayImage image)
    {
        if (InkExtractor.Extract(image) is not InkImage ink || Refusal.IsNoWriting(ink))
        {
            return [];
        }

        InkPage page = new(ink);
        List<NumberReading> read = [];
        List<PixelBox> refused = [];
        foreach ((NumberRegion region, NumberReading? reading) in Batches(page.Numbers).SelectMany(batch => batch.Zip(Read(page, batch, image))))
        {
            if (reading is null)
            {
                refused.Add(image.InSource(region.Box));
            }
            else
            {
                read.Add(reading);
            }
        }

        NumberReading[] numbers = [.. read.Where(number => !Refusal.IsDrawing(number, refused))];
        return Refusal.IsTexture(numbers) ? [] : numbers;
    }

    private static IEnumerable<List<NumberRegion>> Batches(IReadOnlyList<NumberRegion> numbers)
    {
        List<NumberRegion> batch = [];
        int pieces = 0;
        foreach (NumberRegion number in numbers)
        {
            batch.Add(number);
            pieces += number.Pieces.Count;
            if (pieces >= PiecesTogether)
            {
                yield return batch;
                (batch, pieces) = ([], 0);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>Few calls of the scorer for all: the pieces as they are, then what they may be put together and cut to, as far as it can matter.</summary>
    private NumberReading?[] Read(InkPage page, List<NumberRegion> numbers, GrayImage image)
    {
        PatchScores scores = new(_scorer);
        InkPatch[][] pieces = [.. numbers.Select(page.PiecesOf)];
        scores.Add(pieces.SelectMany(patches => patches));
        LatticeSearch[] searches = [.. pieces.Select((patches, index) => Search(patches, numbers[index].DigitHeight, scores))];
        while (scores.Add(searches.SelectMany(search => search.Wanted())))
        {
            // What was learnt tells what to look at next.
        }

        return [.. searches.Select(search => Read(search, scores, image))];
    }

    private LatticeSearch Search(InkPatch[] pieces, int digitHeight, PatchScores scores)
    {
        SegmentationLattice lattice = new(pieces, digitHeight, mayCut: piece => scores[pieces[piece]].Presence < SurelyOneDigit);
        return new LatticeSearch(lattice, scores, ReadLine(lattice, pieces, digitHeight, scores));
    }

    /// <summary>A number is read whole too, unless all its pieces are surely digits.</summary>
    private LineJudge? ReadLine(SegmentationLattice lattice, InkPatch[] pieces, int digitHeight, PatchScores scores)
    {
        if (_lines is null || pieces.All(piece => scores[piece].IsClear))
        {
            return null;
        }

        return LineNormaliser.Normalise(pieces, digitHeight) is LineInput input && _lines.Score(input) is LineScores line ? new LineJudge(new LineEvidence(input, line, lattice.Atoms), lattice.Candidates) : null;
    }

    private static NumberReading? Read(LatticeSearch search, PatchScores scores, GrayImage image)
    {
        DigitScore[] answers = search.Answers();
        List<int> path = search.BestPath(answers);
        return Refusal.IsNoNumber(search.Lattice, path, answers)
            ? null
            : new NumberReading([.. path.Select(index => ToReading(search, index, answers[index], scores, image))]);
    }

    private static DigitReading ToReading(LatticeSearch search, int candidate, DigitScore answer, PatchScores scores, GrayImage image)
    {
        InkPatch patch = search.Lattice.Candidates[candidate].Patch;
        ScoredPatch scored = scores[patch];
        float[] digits = search.Line?.Combine(candidate, scored.Scores.Span) ?? scored.Scores.ToArray();
        return DigitReading.Of(image.InSource(patch.Box), digits, Math.Max(answer.Presence, answer.LinePresence), scored.Input.ToArray());
    }
}
