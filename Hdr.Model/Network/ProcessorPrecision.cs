using System.Runtime.Intrinsics.X86;

namespace Hdr.Model.Network;

/// <summary>What the processor that we run on is fast at.</summary>
public static class ProcessorPrecision
{
    private const int Features = 7;

    /// <summary>
    /// bfloat16 where it is faster, otherwise full precision. AMD's processors multiply it twice as fast as float32 where they have
    /// AVX512_BF16. Intel's have that instruction too, at half the speed of those for float32: there, only AMX is faster.
    /// </summary>
    public static NetworkPrecision Fastest { get; } = IsBFloat16Faster() ? NetworkPrecision.BFloat16 : NetworkPrecision.Full;

    /// <summary>Bits of Intel's SDM, volume 2A, CPUID; that the system saves the registers is what Avx512F says.</summary>
    private static bool IsBFloat16Faster()
    {
        if (!Avx512F.IsSupported || X86Base.CpuId(Features, 0) is not { Eax: >= 1 } features)
        {
            return false;
        }

        bool hasAvx512BFloat16 = (X86Base.CpuId(Features, 1).Eax & (1 << 5)) != 0, hasAmxBFloat16 = (features.Edx & (1 << 22)) != 0;
        return hasAvx512BFloat16 && (hasAmxBFloat16 || !IsIntel());
    }

    /// <summary>Leaf 0 spells the maker's name: "Genu", "ineI", "ntel" in EBX, EDX and ECX.</summary>
    private static bool IsIntel() => X86Base.CpuId(0, 0) is { Ebx: 0x756e6547, Edx: 0x49656e69, Ecx: 0x6c65746e };
}
