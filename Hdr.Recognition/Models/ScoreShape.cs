using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Models;

/// <summary>Checks that a scorer's buffers fit each other.</summary>
internal static class ScoreShape
{
    /// <summary>Digits in the input.</summary>
    /// <exception cref="ArgumentException">The input is not whole digits, the scores are not ten for each, or the contents not three.</exception>
    public static int CountOf(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
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

        return contents.IsEmpty || contents.Length == count * DigitPrediction.ContentCount
            ? count
            : throw new ArgumentException($"Must be {count * DigitPrediction.ContentCount} values, {DigitPrediction.ContentCount} a digit, or none. Was {contents.Length}.", nameof(contents));
    }
}
