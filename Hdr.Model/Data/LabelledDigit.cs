using Hdr.Recognition.Normalisation;
using Microsoft.ML.Data;

namespace Hdr.Model.Data;

/// <summary>One labelled image as a row for ML.NET.</summary>
public sealed class LabelledDigit
{
    /// <summary>Shape <c>[1, 28, 28]</c> (channel, row, column), 0 (paper) to 1 (ink).</summary>
    [VectorType(1, DigitNormaliser.Side, DigitNormaliser.Side)]
    public float[] Image { get; set; } = [];

    /// <summary>0 to 9.</summary>
    public uint Label { get; set; }
}
