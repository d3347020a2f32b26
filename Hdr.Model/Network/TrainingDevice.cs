namespace Hdr.Model.Network;

/// <summary>What a network is trained on.</summary>
public enum TrainingDevice
{
    /// <summary>A GPU where there is one that libtorch can use, otherwise the processor.</summary>
    Auto,

    /// <summary>The processor.</summary>
    Cpu,

    /// <summary>An NVIDIA GPU.</summary>
    Cuda,
}
