using Hdr.Model.Network;

namespace Hdr.Benchmarks.Peers.Networks;

/// <summary>What the table and PyTorch call an arithmetic.</summary>
internal static class ArithmeticName
{
    /// <summary>What to measure here: single precision, and bfloat16 where the processor has it.</summary>
    public static IReadOnlyList<NetworkPrecision> Supported { get; } =
        ProcessorPrecision.Fastest == NetworkPrecision.Full ? [NetworkPrecision.Full] : [NetworkPrecision.Full, NetworkPrecision.BFloat16];

    /// <summary>Its name.</summary>
    public static string Of(NetworkPrecision precision) => precision == NetworkPrecision.BFloat16 ? "bfloat16" : "float32";
}
