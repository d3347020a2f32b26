using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Models;

/// <summary>Checks that a scorer's two buffers fit each other.</summary>
internal static class ScoreShape
{
    /// <summary>Digits in the input.</summary>
    /// <exception cref="ArgumentException">The input is not whole digits, or the scores are not ten for each.</exception>
    public static int CountOf(ReadOnlyMemory<float> inputs, Memory<float> scores)
    {
        int count = inputs.Length / DigitNormaliser.Length;
        if (inputs.Length != count * DigitNormaliser.Length)
        {
            throw new ArgumentException($"Must be a multiple of {DigitNormaliser.Length} values. Was {inputs.Length}.", nameof(inputs));
        }

        return scores.Length == count * DigitPrediction.ClassCount
            ? count
            : throw new ArgumentException($"Must be {count * DigitPrediction.ClassCount} values, {DigitPrediction.ClassCount} a digit. Was {scores.Length}.", nameof(scores));
    }
}
