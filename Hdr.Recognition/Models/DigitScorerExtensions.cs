namespace Hdr.Recognition.Models;

/// <summary>Shorter ways to ask a scorer.</summary>
public static class DigitScorerExtensions
{
    /// <summary>Scores a batch of which it is known that each is a digit.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="inputs">Shape <c>[count, 28, 28]</c>, as in <see cref="IDigitScorer.Score"/>.</param>
    /// <param name="scores">Receives shape <c>[count, 10]</c>.</param>
    public static void Score(this IDigitScorer scorer, ReadOnlyMemory<float> inputs, Memory<float> scores)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        scorer.Score(inputs, scores, contents: default);
    }
}
