using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Reading;

/// <summary>When what was found is no digit, and is left out.</summary>
internal static class Refusal
{
    /// <summary>A candidate that is less probably one whole digit is none.</summary>
    public const float MinPresence = 0.5f;

    /// <summary>A number of whose ink a smaller share was read as digits is a word or a drawing.</summary>
    private const double MinReadShare = 0.5;

    /// <summary>So is one whose pieces, seen whole, are more probably something else than digits.</summary>
    private const double MaxForeignness = 0.5;

    /// <summary>Whether ink that stands together is no number, however its parts were read.</summary>
    /// <param name="lattice">The ways to read it.</param>
    /// <param name="path">The best one.</param>
    /// <param name="answers">What the network says of each candidate.</param>
    public static bool IsNoNumber(SegmentationLattice lattice, IReadOnlyList<int> path, IReadOnlyList<DigitScore> answers) =>
        lattice.InkShare(path.Where(index => answers[index].Presence >= MinPresence)) < MinReadShare
        || lattice.MeanOfPieces(index => answers[index].Foreignness) > MaxForeignness;
}
