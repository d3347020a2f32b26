namespace Hdr.Blazor.Services.Metrics;

/// <summary>Accuracy against coverage: how many answers a confidence threshold takes, and how many of them are wrong.</summary>
public sealed class CoverageCurve
{
    private readonly float[] _confidences;
    private readonly int[] _errors;

    /// <summary>Sorts the answers once.</summary>
    /// <param name="answers">The confidence of each, 0 to 1, and whether it is right; at least one.</param>
    public CoverageCurve(IEnumerable<(float Confidence, bool IsRight)> answers)
    {
        (float Confidence, bool IsRight)[] sorted = [.. answers.OrderByDescending(answer => answer.Confidence)];
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Length, nameof(answers));
        _confidences = [.. sorted.Select(answer => answer.Confidence)];
        _errors = new int[sorted.Length + 1];
        for (int i = 0; i < sorted.Length; i++)
        {
            _errors[i + 1] = _errors[i] + (sorted[i].IsRight ? 0 : 1);
        }
    }

    /// <summary>What a threshold does.</summary>
    /// <param name="threshold">Answers of at least this confidence are taken.</param>
    public CoveragePoint At(double threshold)
    {
        int answered = CountFrom(threshold);
        return new CoveragePoint(threshold, answered, _errors[answered], _confidences.Length);
    }

    // A binary search for the first that is below the threshold: confidences descend.
    private int CountFrom(double threshold)
    {
        int low = 0, high = _confidences.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _confidences[middle] >= threshold ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
