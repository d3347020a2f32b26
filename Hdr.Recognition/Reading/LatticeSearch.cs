using Hdr.Recognition.Ink;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Reading;

/// <summary>
/// The best way to read a number, found with few looks of the network: what it has not seen yet passes for a perfect digit, so that no path
/// seems to cost more than it does; only what lies on the cheapest paths is asked for, until all on the cheapest one is known
/// (Dellin and Srinivasa, "Lazy best-first search over paths with edge selectors", 2016). It is the one that asking for all would find.
/// </summary>
internal sealed class LatticeSearch(SegmentationLattice lattice, PatchScores scores, LineJudge? line = null)
{
    /// <summary>Paths whose candidates are asked for at once: more fill the scorer's batches, fewer ask for less in vain.</summary>
    private const int PathsAtOnce = 4;

    private static readonly DigitScore Perfect = new(Confidence: 1, Presence: 1, Foreignness: 0), Hopeless = new(Confidence: 0, Presence: 0, Foreignness: 0);

    /// <summary>The ways to read the number.</summary>
    public SegmentationLattice Lattice { get; } = lattice;

    /// <summary>What the line network says of the number; null where it was not asked.</summary>
    public LineJudge? Line { get; } = line;

    /// <summary>What the network says of each candidate; of those that it has not seen, the best that it could say.</summary>
    public DigitScore[] Answers() => [.. Lattice.Candidates.Select((candidate, index) => scores.Find(candidate.Patch)?.Answer(Line, index) ?? Line?.JudgeUnseen(index) ?? Perfect)];

    /// <summary>The path that costs least, by what is known.</summary>
    public List<int> BestPath(DigitScore[] answers) => Lattice.BestPath(answers, Line is null ? null : Line.CostOfNone);

    /// <summary>What the network is to look at next; nothing when the best path is known.</summary>
    public IReadOnlyCollection<InkPatch> Wanted()
    {
        DigitScore[] answers = Answers();
        HashSet<int> unseen = [.. Enumerable.Range(0, answers.Length).Where(index => scores.Find(Lattice.Candidates[index].Patch) is null)];

        // What a whole piece is tells what its parts cost.
        List<int> wanted = [.. unseen.Where(index => Lattice.Candidates[index].IsWholePiece)];
        for (int path = 0, before = -1; path < PathsAtOnce && wanted.Count > before; path++)
        {
            before = wanted.Count;
            wanted.ForEach(index => answers[index] = Hopeless);
            wanted.AddRange(BestPath(answers).Where(index => unseen.Contains(index) && !wanted.Contains(index)));
        }

        return [.. wanted.Select(index => Lattice.Candidates[index].Patch)];
    }
}
