using Hdr.Recognition.Images;

namespace Hdr.Recognition.Reading;

/// <summary>One digit that was read.</summary>
/// <param name="Digit">0 to 9.</param>
/// <param name="Confidence">Its probability, 0 to 1, given that it is a digit.</param>
/// <param name="Presence">Probability that it is one whole digit at all, 0 to 1.</param>
/// <param name="Box">Where it stands in the image.</param>
/// <param name="Scores">Ten probabilities, one a digit.</param>
/// <param name="Input">What the network saw: shape <c>[28, 28]</c>, row-major, 0 (paper) to 1 (ink).</param>
public sealed record DigitReading(int Digit, float Confidence, float Presence, PixelBox Box, IReadOnlyList<float> Scores, IReadOnlyList<float> Input);
