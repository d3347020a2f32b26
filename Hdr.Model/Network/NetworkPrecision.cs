namespace Hdr.Model.Network;

/// <summary>The number format of the convolutions' arithmetic. Weights, batch normalisation and the loss are float32 always.</summary>
public enum NetworkPrecision
{
    /// <summary>32-bit floating point: exact and everywhere.</summary>
    Full,

    /// <summary>bfloat16, whose 8-bit mantissa is enough for training and twice as fast where the processor multiplies it.</summary>
    BFloat16,
}
