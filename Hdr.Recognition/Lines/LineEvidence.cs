using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Lines;

/// <summary>
/// What the line networks say of a number's parts: how probable they find each digit, or none, between two of the boundaries of its atoms.
/// The best alignment counts alone (Viterbi), for a network tells most digits in one frame. Which frame is its own affair: so each network
/// is aligned by itself, and the mean of their logarithms is what all say.
/// </summary>
internal sealed class LineEvidence
{
    /// <summary>No frame counts more against anything than this: the network has not seen everything.</summary>
    private const float LeastLogarithm = -8;

    private readonly LineScores _scores;
    private readonly int[] _bounds;

    /// <summary>Parts the networks' frames among a number's atoms.</summary>
    /// <param name="input">What the networks saw.</param>
    /// <param name="scores">What they said.</param>
    /// <param name="atoms">From left to right.</param>
    public LineEvidence(LineInput input, LineScores scores, IReadOnlyList<InkPatch> atoms)
    {
        _scores = scores;
        _bounds = new int[atoms.Count + 1];
        double right = 0;
        for (int i = 0; i < atoms.Count; i++)
        {
            (double first, double last) = ColumnsOf(atoms[i], input);
            _bounds[i] = i == 0 ? 0 : Math.Clamp((int)Math.Round((right + first) / 2 / LineScores.ColumnsOfFrame), _bounds[i - 1], scores.FrameCount);
            right = last;
        }

        _bounds[^1] = scores.FrameCount;
    }

    /// <summary>The logarithm of the probability that some atoms hold no digit.</summary>
    /// <param name="first">The first atom.</param>
    /// <param name="end">The atom behind the last.</param>
    public double LogarithmOfNone(int first, int end)
    {
        double sum = 0;
        for (int frame = _bounds[first]; frame < _bounds[end]; frame++)
        {
            for (int network = 0; network < _scores.NetworkCount; network++)
            {
                sum += At(frame, network, LineScores.Blank);
            }
        }

        return sum / _scores.NetworkCount;
    }

    /// <summary>The logarithms of the probabilities that some atoms hold one digit.</summary>
    /// <param name="first">The first atom.</param>
    /// <param name="end">The atom behind the last.</param>
    /// <param name="logarithms">Receives ten values, by digit.</param>
    public void LogarithmsOfDigits(int first, int end, Span<double> logarithms)
    {
        for (int digit = 0; digit < logarithms.Length; digit++)
        {
            double sum = 0;
            for (int network = 0; network < _scores.NetworkCount; network++)
            {
                sum += LogarithmOfDigit(digit, network, _bounds[first], _bounds[end]);
            }

            logarithms[digit] = sum / _scores.NetworkCount;
        }
    }

    /// <summary>By a network's best alignment of one digit with some frames.</summary>
    private double LogarithmOfDigit(int digit, int network, int firstFrame, int endFrame)
    {
        double before = 0, within = double.NegativeInfinity, after = double.NegativeInfinity;
        for (int frame = firstFrame; frame < endFrame; frame++)
        {
            double none = At(frame, network, LineScores.Blank);
            after = Math.Max(within, after) + none;
            within = Math.Max(before, within) + At(frame, network, digit);
            before += none;
        }

        // Atoms too narrow for a frame can hold no digit, but the boundary may be a little off.
        return Math.Max(Math.Max(within, after), LeastLogarithm * 2);
    }

    private float At(int frame, int network, int index) =>
        Math.Max(_scores.Logarithms.Span[(((frame * _scores.NetworkCount) + network) * LineScores.ClassCount) + index], LeastLogarithm);

    /// <summary>Where an atom's ink begins and ends in the network's input.</summary>
    private static (double First, double Last) ColumnsOf(InkPatch atom, LineInput input)
    {
        double first = double.PositiveInfinity, last = double.NegativeInfinity;
        for (int y = 0; y < atom.Box.Height; y++)
        {
            ReadOnlySpan<byte> row = atom.Pixels.AsSpan(y * atom.Box.Width, atom.Box.Width);
            int left = row.IndexOfAnyInRange((byte)128, byte.MaxValue);
            if (left >= 0)
            {
                int right = row.LastIndexOfAnyInRange((byte)128, byte.MaxValue) + 1;
                first = Math.Min(first, input.ColumnOf(atom.Box.X + left, atom.Box.Y + y));
                last = Math.Max(last, input.ColumnOf(atom.Box.X + right, atom.Box.Y + y));
            }
        }

        return first <= last ? (first, last) : (input.ColumnOf(atom.Box.X, atom.Box.Y), input.ColumnOf(atom.Box.Right, atom.Box.Bottom));
    }
}
