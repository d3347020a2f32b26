using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Hdr.Recognition.Networks.Winograd;

namespace Hdr.Recognition.Networks;

/// <summary>A convolutional network computed by ourselves, with a quarter of a convolution's usual products. Safe for many threads at once.</summary>
internal abstract class LayeredNetwork
{
    /// <summary>Makes a network for the widest registers that the processor has.</summary>
    /// <returns>The network; null when the processor has no AVX2, or the layers are not of whole registers.</returns>
    public static LayeredNetwork? TryCreate(NetworkWeights weights) =>
        Avx512F.IsSupported ? TryCreate<TileVector512>(weights)
        : Vector256.IsHardwareAccelerated && Fma.IsSupported ? TryCreate<TileVector256>(weights)
        : null;

    /// <summary>Makes a network for registers of one width, which the processor should have: else it is slow.</summary>
    /// <returns>The network; null when the layers are not of whole registers.</returns>
    public static LayeredNetwork? TryCreate<TVector>(NetworkWeights weights)
        where TVector : struct, ITileVector<TVector> => LayeredNetwork<TVector>.Suits(weights) ? new LayeredNetwork<TVector>(weights) : null;

    /// <summary>Scores images.</summary>
    /// <param name="images">Shape <c>[count, 28, 28]</c>, 0 (paper) to 1 (ink).</param>
    /// <param name="digits">Receives shape <c>[count, 10]</c>: probabilities of the digits.</param>
    /// <param name="contents">Receives shape <c>[count, 3]</c>: probabilities of the content.</param>
    public abstract void Score(ReadOnlySpan<float> images, Span<float> digits, Span<float> contents);
}
