using System.Runtime.Intrinsics.X86;

namespace Hdr.Model.Network;

/// <summary>What the processor that we run on is fast at.</summary>
public static class ProcessorPrecision
{
    /// <summary>bfloat16 where the processor has instructions for it (AVX512_BF16), otherwise full precision: emulated, bfloat16 is slower.</summary>
    public static NetworkPrecision Fastest { get; } = HasBFloat16() ? NetworkPrecision.BFloat16 : NetworkPrecision.Full;

    /// <summary>AVX512_BF16 is bit 5 of EAX in leaf 7, subleaf 1 (Intel SDM, volume 2A, CPUID); that the system saves the registers is what Avx512F says.</summary>
    private static bool HasBFloat16() => Avx512F.IsSupported && X86Base.CpuId(7, 0).Eax >= 1 && (X86Base.CpuId(7, 1).Eax & (1 << 5)) != 0;
}
