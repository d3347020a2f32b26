using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Models;

/// <summary>Checks that a scorer's buffers fit each other.</summary>
internal static class ScoreShape
{
    /// <summary>Digits in the input.</summary>
    /// <exception cref="ArgumentException">The input is not whole digits, the scores are not ten for each, or the presences not one.</exception>
    public static int CountOf(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> presences)
    {
        int count = inputs.Length / DigitNormaliser.Length;
        if (inputs.Length != count * DigitNormaliser.Length)
        {
            throw new ArgumentException($"Must be a multiple of {DigitNormaliser.Length} values. Was {inputs.Length}.", nameof(inputs));
        }

        if (scores.Length != count * DigitPrediction.ClassCount)
        {
            throw new ArgumentException($"Must be {count * DigitPrediction.ClassCount} values, {DigitPrediction.ClassCount} a digit. Was {scores.Length}.", nameof(scores));
        }

        return presences.IsEmpty || presences.Length == count
            ? count
            : throw new ArgumentException($"Must be {count} values, one a digit, or none. Was {presences.Length}.", nameof(presences));
    }
}
