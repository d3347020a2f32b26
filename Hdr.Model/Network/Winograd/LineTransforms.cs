using System.Runtime.CompilerServices;

namespace Hdr.Model.Network.Winograd;

// The matrices of F(4x4, 3x3) in Lavin and Gray, "Fast Algorithms for Convolutional Neural Networks" (CVPR 2016), section 4.3: with
// Y = Aᵀ [(G g Gᵀ) ⊙ (Bᵀ d B)] A, six numbers of a line and three of a kernel's give four. What belongs to the way back are their transposes.

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

/// <summary>B: the gradients of six mapped pixels become those of the six pixels of an input's line.</summary>
internal readonly unsafe struct InputGradientLine : ILineTransform
{
    public static int From => WinogradTile.InputSize;

    public static int To => WinogradTile.InputSize;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TVector>(float* from, nint fromStride, float* to, nint toStride)
        where TVector : struct, ITileVector<TVector>
    {
        TVector value0 = TVector.Load(from), value1 = TVector.Load(from + fromStride), value2 = TVector.Load(from + (2 * fromStride));
        TVector value3 = TVector.Load(from + (3 * fromStride)), value4 = TVector.Load(from + (4 * fromStride)), value5 = TVector.Load(from + (5 * fromStride));
        TVector sum = value1 + value2, difference = value2 - value1, sumFar = value3 + value4, differenceFar = value4 - value3;

        (4 * value0).Store(to);
        TVector.MultiplyAdd(4, difference + value5, 2 * differenceFar).Store(to + toStride);
        (-1 * TVector.MultiplyAdd(5, value0, TVector.MultiplyAdd(4, sum, sumFar))).Store(to + (2 * toStride));
        (-1 * TVector.MultiplyAdd(5, value5, TVector.MultiplyAdd(2, differenceFar, difference))).Store(to + (3 * toStride));
        (value0 + sum + sumFar).Store(to + (4 * toStride));
        value5.Store(to + (5 * toStride));
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

/// <summary>A: the gradients of four numbers of an output's line become those of six sums.</summary>
internal readonly unsafe struct OutputGradientLine : ILineTransform
{
    public static int From => WinogradTile.OutputSize;

    public static int To => WinogradTile.InputSize;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TVector>(float* from, nint fromStride, float* to, nint toStride)
        where TVector : struct, ITileVector<TVector>
    {
        TVector value0 = TVector.Load(from), value1 = TVector.Load(from + fromStride);
        TVector value2 = TVector.Load(from + (2 * fromStride)), value3 = TVector.Load(from + (3 * fromStride));
        TVector even = value0 + value2, odd = value1 + value3;
        TVector evenFar = TVector.MultiplyAdd(4, value2, value0), oddFar = 2 * TVector.MultiplyAdd(4, value3, value1);

        value0.Store(to);
        (even + odd).Store(to + toStride);
        (even - odd).Store(to + (2 * toStride));
        (evenFar + oddFar).Store(to + (3 * toStride));
        (evenFar - oddFar).Store(to + (4 * toStride));
        value3.Store(to + (5 * toStride));
    }
}

/// <summary>G: three numbers of a kernel's line become six factors.</summary>
internal readonly unsafe struct KernelLine : ILineTransform
{
    public static int From => ConvolutionBlock.KernelSize;

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

/// <summary>Gᵀ: the gradients of six factors become those of three numbers of a kernel's line.</summary>
internal readonly unsafe struct KernelGradientLine : ILineTransform
{
    public static int From => WinogradTile.InputSize;

    public static int To => ConvolutionBlock.KernelSize;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply<TVector>(float* from, nint fromStride, float* to, nint toStride)
        where TVector : struct, ITileVector<TVector>
    {
        TVector value1 = TVector.Load(from + fromStride), value2 = TVector.Load(from + (2 * fromStride));
        TVector value3 = TVector.Load(from + (3 * fromStride)), value4 = TVector.Load(from + (4 * fromStride));
        const float Sixth = 1f / 6;
        TVector sum = Sixth * (value1 + value2), sumFar = value3 + value4;

        TVector.MultiplyAdd(1f / 24, sumFar, (0.25f * TVector.Load(from)) - sum).Store(to);
        TVector.MultiplyAdd(1f / 12, value3 - value4, Sixth * (value2 - value1)).Store(to + toStride);
        (TVector.MultiplyAdd(Sixth, sumFar, TVector.Load(from + (5 * fromStride))) - sum).Store(to + (2 * toStride));
    }
}
