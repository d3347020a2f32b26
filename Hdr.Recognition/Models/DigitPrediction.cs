using Microsoft.ML.Data;

namespace Hdr.Recognition.Models;

/// <summary>What the model says of one digit: the output row of the ML.NET pipeline in model.zip.</summary>
public sealed class DigitPrediction
{
    /// <summary>How many classes there are: the digits 0 to 9.</summary>
    public const int ClassCount = 10;

    /// <summary>The digit with the highest score, 0 to 9.</summary>
    public uint PredictedLabel { get; set; }

    /// <summary>Ten probabilities, one a digit, given that it is one; they add up to 1.</summary>
    [VectorType(ClassCount)]
    public float[] Score { get; set; } = [];

    /// <summary>Probability that the input shows one whole digit at all, 0 to 1; not so a part of one, two of them, a letter, a scribble.</summary>
    public float Presence { get; set; }
}
