using Microsoft.ML.Data;

namespace Hdr.Recognition.Models;

/// <summary>What the model says of one digit: the output row of the ML.NET pipeline in model.zip.</summary>
public sealed class DigitPrediction
{
    /// <summary>How many classes there are: the digits 0 to 9.</summary>
    public const int ClassCount = 10;

    /// <summary>How many kinds of content there are.</summary>
    public const int ContentCount = 3;

    /// <summary>The digit with the highest score, 0 to 9.</summary>
    public uint PredictedLabel { get; set; }

    /// <summary>Ten probabilities, one a digit, given that it is one; they add up to 1.</summary>
    [VectorType(ClassCount)]
    public float[] Score { get; set; } = [];

    /// <summary>Three probabilities of what the input shows at all, in the order of <see cref="InputContent"/>; they add up to 1.</summary>
    [VectorType(ContentCount)]
    public float[] Content { get; set; } = [];
}
