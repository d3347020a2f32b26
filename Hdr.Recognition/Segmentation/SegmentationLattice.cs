using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Segmentation;

/// <summary>
/// All ways to read a number's ink as digits: its atoms from left to right (pieces, cut where they are thin), the candidates that neighbouring
/// atoms make, and the path through them that costs least (LeCun et al., 1998, section V: heuristic over-segmentation).
/// </summary>
internal sealed class SegmentationLattice
{
    /// <summary>Most atoms of a candidate, unless they are one piece.</summary>
    private const int MaxAtoms = 5;

    /// <summary>Widest candidate, in digit heights, when it is put together, and when its ink hangs together.</summary>
    private const double MaxWidth = 1.45, MaxWidthOfPiece = 2.2;

    /// <summary>Width from which on a candidate is less and less likely a digit, in digit heights; likewise.</summary>
    private const double UsualWidth = 1, UsualWidthOfPiece = 1.3;

    /// <summary>Height below which a candidate is less and less likely a digit, in heights of its number's digits.</summary>
    private const double UsualHeight = 0.75;

    /// <summary>A piece lower than this, in digit heights, is a dot, a comma or a dash.</summary>
    private const double SeparatorHeight = 0.38, SeparatorWidth = 0.8;

    /// <summary>Nor is one that stands below its number's middle line and is lower than this: a comma, however long.</summary>
    private const double CommaHeight = 0.62;

    // Costs are in nats, as the negative logarithms of probabilities that they are added to.
    private const double CostOfDigit = 0.1, CostOfAtom = 0.05, CostOfHeight = 6, CostOfWidth = 4, CostOfSeparator = 0.4, CostOfLeavingOut = 5, LeastProbability = 0.01;

    private readonly InkPatch[] _atoms;
    private readonly bool[] _isCut;
    private readonly int _digitHeight;
    private readonly double _middle;

    /// <summary>Cuts a number's pieces into atoms and makes the candidates.</summary>
    /// <param name="pieces">The number's ink, one patch a connected piece.</param>
    /// <param name="digitHeight">How tall its digits are, in pixels.</param>
    /// <param name="mayCut">Whether a piece, by its place, may be several digits; null when all may.</param>
    public SegmentationLattice(IEnumerable<InkPatch> pieces, int digitHeight, Func<int, bool>? mayCut = null)
    {
        _digitHeight = digitHeight;
        (int Piece, InkPatch Atom)[] atoms = [.. pieces.Index()
            .SelectMany(piece => mayCut?.Invoke(piece.Index) == false ? [piece.Item] : StrokeCutter.Cut(piece.Item, digitHeight), (piece, atom) => (piece.Index, atom))
            .OrderBy(part => part.atom.Box.X + (part.atom.Box.Width / 2.0))];
        _atoms = [.. atoms.Select(part => part.Atom)];
        _middle = MiddleLine(_atoms, digitHeight);
        _isCut = Cuts([.. atoms.Select(part => part.Piece)]);
        Candidates = [.. Combine()];
    }

    /// <summary>What may be a digit, to be scored.</summary>
    public IReadOnlyList<DigitCandidate> Candidates { get; }

    /// <summary>The parts that candidates are made of, from left to right.</summary>
    public IReadOnlyList<InkPatch> Atoms => _atoms;

    /// <summary>The candidates on the cheapest path, from left to right, by their places in <see cref="Candidates"/>.</summary>
    /// <param name="answers">What the networks say of each candidate.</param>
    /// <param name="costOfNone">What it costs, beside its shape, that an atom is part of no digit; null where nothing is known of it.</param>
    public List<int> BestPath(IReadOnlyList<DigitScore> answers, Func<int, double>? costOfNone = null)
    {
        double[] costs = new double[_atoms.Length + 1];
        int[] last = new int[_atoms.Length + 1];
        double[] foreignness = ForeignnessOfAtoms(answers);
        ILookup<int, int> byEnd = Enumerable.Range(0, Candidates.Count).ToLookup(index => Candidates[index].End);
        for (int end = 1; end <= _atoms.Length; end++)
        {
            (costs[end], last[end]) = (costs[end - 1] + CostOfOmitting(_atoms[end - 1], foreignness[end - 1]) + (costOfNone?.Invoke(end - 1) ?? 0), -1);
            foreach (int index in byEnd[end])
            {
                DigitCandidate candidate = Candidates[index];
                double cost = costs[candidate.First] + candidate.ShapeCost + answers[index].Cost + CostOfCutting(candidate, foreignness);
                if (cost < costs[end])
                {
                    (costs[end], last[end]) = (cost, index);
                }
            }
        }

        List<int> path = [];
        for (int end = _atoms.Length; end > 0; end = last[end] < 0 ? end - 1 : Candidates[last[end]].First)
        {
            if (last[end] >= 0)
            {
                path.Add(last[end]);
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>The share of all ink that a path's candidates hold, 0 to 1.</summary>
    public double InkShare(IEnumerable<int> path)
    {
        double read = path.Sum(index => _atoms[Candidates[index].First..Candidates[index].End].Sum(atom => atom.Mass));
        return read / Math.Max(1, _atoms.Sum(atom => atom.Mass));
    }

    /// <summary>The mean over the connected pieces that are candidates, each by its ink; 0 when there are none.</summary>
    /// <param name="value">Of a candidate, by its place in <see cref="Candidates"/>.</param>
    public double MeanOfPieces(Func<int, double> value)
    {
        double sum = 0, mass = 0;
        foreach ((int index, DigitCandidate candidate) in Candidates.Index().Where(entry => entry.Item.IsWholePiece))
        {
            sum += candidate.Patch.Mass * value(index);
            mass += candidate.Patch.Mass;
        }

        return mass > 0 ? sum / mass : 0;
    }

    /// <summary>For each boundary between atoms, whether a piece has atoms on both sides of it.</summary>
    private static bool[] Cuts(int[] pieceOfAtom)
    {
        bool[] isCut = new bool[pieceOfAtom.Length + 1];
        foreach (IGrouping<int, int> piece in pieceOfAtom.Index().GroupBy(atom => atom.Item, atom => atom.Index))
        {
            isCut.AsSpan((piece.Min() + 1)..(piece.Max() + 1)).Fill(true);
        }

        return isCut;
    }

    private IEnumerable<DigitCandidate> Combine()
    {
        for (int first = 0; first < _atoms.Length; first++)
        {
            bool isPiece = !_isCut[first];
            for (int end = first + 1; end <= _atoms.Length; end++)
            {
                InkPatch patch = InkPatch.Union(_atoms.AsSpan(first, end - first));
                double width = (double)patch.Box.Width / _digitHeight;
                bool isWholePiece = isPiece && !_isCut[end];
                if (isWholePiece || end - first == 1 || (end - first <= MaxAtoms && width <= MaxWidth))
                {
                    yield return new DigitCandidate(first, end, patch, isWholePiece, ShapeCost(patch.Box, end - first, isWholePiece));
                }

                isPiece &= _isCut[end];
                if (width > MaxWidthOfPiece || (!isPiece && (end - first >= MaxAtoms || width > MaxWidth)))
                {
                    break;
                }
            }
        }
    }

    /// <summary>Digits are as high as their neighbours, and hardly wider than high.</summary>
    private double ShapeCost(PixelBox box, int atoms, bool isWholePiece)
    {
        double height = (double)box.Height / _digitHeight, width = (double)box.Width / _digitHeight;
        return CostOfDigit
            + (CostOfHeight * Math.Max(0, UsualHeight - height))
            + (CostOfWidth * Math.Max(0, width - (isWholePiece ? UsualWidthOfPiece : UsualWidth)))
            + (isWholePiece ? 0 : CostOfAtom * (atoms - 1));
    }

    /// <summary>Little for what separates digits and for what is foreign to them, much for any other ink.</summary>
    private double CostOfOmitting(InkPatch atom, double foreignness) =>
        IsSeparator(atom.Box) ? CostOfSeparator : CostOfSeparator + ((1 - foreignness) * (CostOfLeavingOut - CostOfSeparator));

    private bool IsSeparator(PixelBox box)
    {
        bool isLow = box.Height < SeparatorHeight * _digitHeight && box.Width < SeparatorWidth * _digitHeight;
        return isLow || (box.Height < CommaHeight * _digitHeight && box.Y > _middle);
    }

    /// <summary>A piece that is foreign to numbers, seen whole, holds no digits: negative logarithm of the probability that it does.</summary>
    private double CostOfCutting(DigitCandidate candidate, double[] foreignness)
    {
        double left = _isCut[candidate.First] ? foreignness[candidate.First] : 0, right = _isCut[candidate.End] ? foreignness[candidate.End - 1] : 0;
        return -Math.Log(Math.Max(1 - Math.Max(left, right), LeastProbability));
    }

    /// <summary>For each atom, how foreign the network finds the piece that it is of; 0 where the piece is too wide for one look.</summary>
    private double[] ForeignnessOfAtoms(IReadOnlyList<DigitScore> answers)
    {
        double[] foreignness = new double[_atoms.Length];
        foreach ((int index, DigitCandidate candidate) in Candidates.Index().Where(entry => entry.Item.IsWholePiece))
        {
            foreignness.AsSpan(candidate.First..candidate.End).Fill(answers[index].Foreignness);
        }

        return foreignness;
    }

    /// <summary>The row in the middle of the digits, from the image's top.</summary>
    private static double MiddleLine(InkPatch[] atoms, int digitHeight)
    {
        double[] middles = [.. atoms.Where(atom => atom.Box.Height >= CommaHeight * digitHeight).Select(atom => atom.Box.Y + (atom.Box.Height / 2.0)).Order()];
        return middles.Length > 0 ? middles[middles.Length / 2] : double.PositiveInfinity;
    }
}
