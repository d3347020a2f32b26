using Hdr.Recognition.Images;

namespace Hdr.Recognition.Reading;

/// <summary>One digit that was read.</summary>
/// <param name="Digit">0 to 9.</param>
/// <param name="Confidence">Its probability, 0 to 1, given that it is a digit.</param>
/// <param name="Presence">Probability that it is one whole digit at all, 0 to 1.</param>
/// <param name="Box">Where it stands in the image.</param>
/// <param name="Scores">Ten probabilities, one a digit.</param>
/// <param name="Input">What the network saw: shape <c>[28, 28]</c>, row-major, 0 (paper) to 1 (ink).</param>
public sealed record DigitReading(int Digit, float Confidence, float Presence, PixelBox Box, IReadOnlyList<float> Scores, IReadOnlyList<float> Input)
{
    /// <summary>A digit by its scores.</summary>
    /// <param name="box">Its place in the source.</param>
    /// <param name="scores">Shape <c>[10]</c>; owned from now on.</param>
    /// <param name="presence">Probability that it is one whole digit.</param>
    /// <param name="input">Shape <c>[28, 28]</c>; kept, and not changed by anybody from now on.</param>
    internal static DigitReading Of(PixelBox box, float[] scores, float presence, IReadOnlyList<float> input)
    {
        int digit = Array.IndexOf(scores, scores.Max());
        return new DigitReading(digit, scores[digit], presence, box, scores, input);
    }
}
