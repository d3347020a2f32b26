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
        if (InkExtractor.Extract(image) is not InkImage ink)
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

    /// <summary>Two calls of the scorer for all: the pieces as they are, then what they may be put together and cut to.</summary>
    private NumberReading?[] Read(InkPage page, List<NumberRegion> numbers, GrayImage image)
    {
        PatchScores scores = new(_scorer);
        InkPatch[][] pieces = [.. numbers.Select(page.PiecesOf)];
        scores.Add(pieces.SelectMany(patches => patches));
        SegmentationLattice[] lattices = [.. pieces.Select((patches, index) =>
            new SegmentationLattice(patches, numbers[index].DigitHeight, mayCut: piece => scores[patches[piece]].Presence < SurelyOneDigit))];
        scores.Add(lattices.SelectMany(lattice => lattice.Candidates).Select(candidate => candidate.Patch));
        return [.. lattices.Select((lattice, index) => Read(lattice, scores, ReadLine(lattice, numbers[index], pieces[index], scores), image))];
    }

    /// <summary>A number is read whole too, unless all its pieces are surely digits.</summary>
    private LineWord? ReadLine(SegmentationLattice lattice, NumberRegion number, InkPatch[] pieces, PatchScores scores)
    {
        if (_lines is null || pieces.Length == 0 || pieces.All(piece => scores[piece].IsClear))
        {
            return null;
        }

        LineInput input = LineNormaliser.Normalise(pieces, number.DigitHeight);
        return _lines.Score(input) is LineScores line ? new LineWord(new LineEvidence(input, line, lattice.Atoms)) : null;
    }

    private static NumberReading? Read(SegmentationLattice lattice, PatchScores scores, LineWord? line, GrayImage image)
    {
        DigitScore[] answers = [.. lattice.Candidates.Select(candidate => scores[candidate.Patch].AnswerWith(line, candidate))];
        List<int> path = lattice.BestPath(answers, line is null ? null : line.CostOfNone);
        return Refusal.IsNoNumber(lattice, path, answers)
            ? null
            : new NumberReading([.. path.Select(index => lattice.Candidates[index]).Select(candidate => ToReading(candidate, scores[candidate.Patch], line, image))]);
    }

    private static DigitReading ToReading(DigitCandidate candidate, ScoredPatch patch, LineWord? line, GrayImage image) =>
        DigitReading.Of(image.InSource(candidate.Patch.Box), line?.Combine(candidate, patch.Scores.Span) ?? patch.Scores.ToArray(), patch.Presence, patch.Input.ToArray());
}
