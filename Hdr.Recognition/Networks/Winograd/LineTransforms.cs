using System.Runtime.CompilerServices;

namespace Hdr.Recognition.Networks.Winograd;

// The matrices of F(4x4, 3x3) in Lavin and Gray, "Fast Algorithms for Convolutional Neural Networks" (CVPR 2016), section 4.3: with
// Y = Aᵀ [(G g Gᵀ) ⊙ (Bᵀ d B)] A, six numbers of a line and three of a kernel's give four.

/// <summary>Bᵀ: six pixels of an input's line.</summary>
internal readonly unsafe struct InputLine : ILineTransform
{
    public static int From => WinogradTile.InputSize;

    public static int To => WinogradTile.InputSize;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TVector>(float* from, nint fromStride, float* to, nint toStride)
        where TVector : struct, ITileVector<TVector>
    {
        TVector value0 = TVector.Load(from), value1 = TVector.Load(from + fromStride), value2 = TVector.Load(from + (2 * fromStride));
        TVector value3 = TVector.Load(from + (3 * fromStride)), value4 = TVector.Load(from + (4 * fromStride)), value5 = TVector.Load(from + (5 * fromStride));
        TVector even = TVector.MultiplyAdd(-4, value2, value4), odd = TVector.MultiplyAdd(-4, value1, value3);
        TVector evenFar = value4 - value2, oddFar = 2 * (value3 - value1);
        TVector.MultiplyAdd(4, value0, TVector.MultiplyAdd(-5, value2, value4)).Store(to);
        (even + odd).Store(to + toStride);
        (even - odd).Store(to + (2 * toStride));
        (evenFar + oddFar).Store(to + (3 * toStride));
        (evenFar - oddFar).Store(to + (4 * toStride));
        TVector.MultiplyAdd(4, value1, TVector.MultiplyAdd(-5, value3, value5)).Store(to + (5 * toStride));
    }
}

/// <summary>Aᵀ: six sums become four numbers of an output's line.</summary>
internal readonly unsafe struct OutputLine : ILineTransform
{
    public static int From => WinogradTile.InputSize;

    public static int To => WinogradTile.OutputSize;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TVector>(float* from, nint fromStride, float* to, nint toStride)
        where TVector : struct, ITileVector<TVector>
    {
        TVector value1 = TVector.Load(from + fromStride), value2 = TVector.Load(from + (2 * fromStride));
        TVector value3 = TVector.Load(from + (3 * fromStride)), value4 = TVector.Load(from + (4 * fromStride));
        TVector sum = value1 + value2, difference = value1 - value2, sumFar = value3 + value4, differenceFar = value3 - value4;

        (TVector.Load(from) + sum + sumFar).Store(to);
        TVector.MultiplyAdd(2, differenceFar, difference).Store(to + toStride);
        TVector.MultiplyAdd(4, sumFar, sum).Store(to + (2 * toStride));
        (TVector.MultiplyAdd(8, differenceFar, difference) + TVector.Load(from + (5 * fromStride))).Store(to + (3 * toStride));
    }
}

/// <summary>G: three numbers of a kernel's line become six factors.</summary>
internal readonly unsafe struct KernelLine : ILineTransform
{
    public static int From => WinogradTile.KernelSize;

    public static int To => WinogradTile.InputSize;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TVector>(float* from, nint fromStride, float* to, nint toStride)
        where TVector : struct, ITileVector<TVector>
    {
        TVector value0 = TVector.Load(from), value1 = TVector.Load(from + fromStride), value2 = TVector.Load(from + (2 * fromStride));
        const float Sixth = 1f / 6;
        TVector even = -Sixth * (value0 + value2), odd = Sixth * value1;
        TVector evenFar = TVector.MultiplyAdd(Sixth, value2, 1f / 24 * value0), oddFar = 1f / 12 * value1;

        (0.25f * value0).Store(to);
        (even - odd).Store(to + toStride);
        (even + odd).Store(to + (2 * toStride));
        (evenFar + oddFar).Store(to + (3 * toStride));
        (evenFar - oddFar).Store(to + (4 * toStride));
        value2.Store(to + (5 * toStride));
    }
}
