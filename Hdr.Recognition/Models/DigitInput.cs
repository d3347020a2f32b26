using Hdr.Recognition.Normalisation;
using Microsoft.ML.Data;

namespace Hdr.Recognition.Models;

/// <summary>One digit as the network takes it: the input row of the ML.NET pipeline in model.zip.</summary>
public sealed class DigitInput
{
    /// <summary>The pipeline's input column.</summary>
    public const string ImageColumn = nameof(Image);

    /// <summary>Shape <c>[1, 28, 28]</c> (channel, row, column), 0 (paper) to 1 (ink), as <see cref="DigitNormaliser"/> writes it.</summary>
    [VectorType(1, DigitNormaliser.Side, DigitNormaliser.Side)]
    public float[] Image { get; set; } = [];
}
