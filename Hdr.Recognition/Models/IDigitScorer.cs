using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Models;

/// <summary>Gives digits their scores. Safe for many threads at once.</summary>
public interface IDigitScorer
{
    /// <summary>Scores a batch.</summary>
    /// <param name="inputs">Shape <c>[count, 28, 28]</c>, row-major, 0 (paper) to 1 (ink); a multiple of <see cref="DigitNormaliser.Length"/> values.</param>
    /// <param name="scores">Receives shape <c>[count, 10]</c>, row-major: probabilities of the digits, given that it is one.</param>
    /// <param name="contents">Receives shape <c>[count, 3]</c>, row-major: probabilities of <see cref="InputContent"/>. Empty when nobody asks.</param>
    void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents);
}
