namespace Hdr.Recognition.Segmentation;

/// <summary>What the network says of a candidate.</summary>
/// <param name="Confidence">The probability of the digit it is taken for.</param>
/// <param name="Presence">Probability that it is one whole digit.</param>
/// <param name="Foreignness">Probability that it is no part of a number at all.</param>
/// <param name="LineCost">What the digit costs by the line network's word, in nats; 0 where it was not asked.</param>
/// <param name="LinePresence">Probability of that digit, and of no other beside it, by the line network; likewise.</param>
internal readonly record struct DigitScore(float Confidence, float Presence, float Foreignness, double LineCost = 0, float LinePresence = 0)
{
    /// <summary>No network is surer than this.</summary>
    private const double LeastProbability = 1e-6;

    /// <summary>Whether it is a digit counts more than which one: a part of a digit often looks like another.</summary>
    private const double WeightOfPresence = 1.5;

    /// <summary>What it costs to take the candidate for its digit: negative logarithms of its probabilities, in nats.</summary>
    public double Cost => -Math.Log(Math.Max(Confidence, LeastProbability)) - (WeightOfPresence * Math.Log(Math.Max(Presence, LeastProbability))) + LineCost;
}
