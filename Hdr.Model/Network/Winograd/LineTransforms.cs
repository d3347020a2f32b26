using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hdr.Model.Network.Winograd;

// The matrices of F(4x4, 3x3) in Lavin and Gray, "Fast Algorithms for Convolutional Neural Networks" (CVPR 2016), section 4.3: with
// Y = Aᵀ [(G g Gᵀ) ⊙ (Bᵀ d B)] A, six numbers of a line and three of a kernel's give four. What belongs to the way back are their transposes.

/// <summary>Bᵀ: six pixels of an input's line.</summary>
internal readonly unsafe struct InputLine : ILineTransform
{
    public static int From => WinogradTile.InputSize;

    public static int To => WinogradTile.InputSize;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(float* from, nint fromStride, float* to, nint toStride)
    {
        Vector256<float> value0 = Vector256.Load(from), value1 = Vector256.Load(from + fromStride), value2 = Vector256.Load(from + (2 * fromStride));
        Vector256<float> value3 = Vector256.Load(from + (3 * fromStride)), value4 = Vector256.Load(from + (4 * fromStride)), value5 = Vector256.Load(from + (5 * fromStride));
        Vector256<float> two = Vector256.Create(2f), four = Vector256.Create(4f), minusFour = Vector256.Create(-4f), minusFive = Vector256.Create(-5f);

        Vector256<float> even = Vector256.FusedMultiplyAdd(minusFour, value2, value4), odd = Vector256.FusedMultiplyAdd(minusFour, value1, value3);
        Vector256<float> evenFar = value4 - value2, oddFar = two * (value3 - value1);
        Vector256.FusedMultiplyAdd(four, value0, Vector256.FusedMultiplyAdd(minusFive, value2, value4)).Store(to);
        (even + odd).Store(to + toStride);
        (even - odd).Store(to + (2 * toStride));
        (evenFar + oddFar).Store(to + (3 * toStride));
        (evenFar - oddFar).Store(to + (4 * toStride));
        Vector256.FusedMultiplyAdd(four, value1, Vector256.FusedMultiplyAdd(minusFive, value3, value5)).Store(to + (5 * toStride));
    }
}

/// <summary>Aᵀ: six sums become four numbers of an output's line.</summary>
internal readonly unsafe struct OutputLine : ILineTransform
{
    public static int From => WinogradTile.InputSize;

    public static int To => WinogradTile.OutputSize;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(float* from, nint fromStride, float* to, nint toStride)
    {
        Vector256<float> value1 = Vector256.Load(from + fromStride), value2 = Vector256.Load(from + (2 * fromStride));
        Vector256<float> value3 = Vector256.Load(from + (3 * fromStride)), value4 = Vector256.Load(from + (4 * fromStride));
        Vector256<float> sum = value1 + value2, difference = value1 - value2, sumFar = value3 + value4, differenceFar = value3 - value4;

        (Vector256.Load(from) + sum + sumFar).Store(to);
        Vector256.FusedMultiplyAdd(Vector256.Create(2f), differenceFar, difference).Store(to + toStride);
        Vector256.FusedMultiplyAdd(Vector256.Create(4f), sumFar, sum).Store(to + (2 * toStride));
        (Vector256.FusedMultiplyAdd(Vector256.Create(8f), differenceFar, difference) + Vector256.Load(from + (5 * fromStride))).Store(to + (3 * toStride));
    }
}

/// <summary>A: the gradients of four numbers of an output's line become those of six sums.</summary>
internal readonly unsafe struct OutputGradientLine : ILineTransform
{
    public static int From => WinogradTile.OutputSize;

    public static int To => WinogradTile.InputSize;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(float* from, nint fromStride, float* to, nint toStride)
    {
        Vector256<float> value0 = Vector256.Load(from), value1 = Vector256.Load(from + fromStride);
        Vector256<float> value2 = Vector256.Load(from + (2 * fromStride)), value3 = Vector256.Load(from + (3 * fromStride));
        Vector256<float> two = Vector256.Create(2f), four = Vector256.Create(4f);
        Vector256<float> even = value0 + value2, odd = value1 + value3;
        Vector256<float> evenFar = Vector256.FusedMultiplyAdd(four, value2, value0), oddFar = two * Vector256.FusedMultiplyAdd(four, value3, value1);

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
    public static void Apply(float* from, nint fromStride, float* to, nint toStride)
    {
        Vector256<float> value0 = Vector256.Load(from), value1 = Vector256.Load(from + fromStride), value2 = Vector256.Load(from + (2 * fromStride));
        Vector256<float> sixth = Vector256.Create(1f / 6);
        Vector256<float> even = -sixth * (value0 + value2), odd = sixth * value1;
        Vector256<float> evenFar = Vector256.FusedMultiplyAdd(sixth, value2, value0 * (1f / 24)), oddFar = value1 * (1f / 12);

        (value0 * 0.25f).Store(to);
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
    public static void Apply(float* from, nint fromStride, float* to, nint toStride)
    {
        Vector256<float> value1 = Vector256.Load(from + fromStride), value2 = Vector256.Load(from + (2 * fromStride));
        Vector256<float> value3 = Vector256.Load(from + (3 * fromStride)), value4 = Vector256.Load(from + (4 * fromStride));
        Vector256<float> sixth = Vector256.Create(1f / 6);
        Vector256<float> sum = sixth * (value1 + value2), sumFar = value3 + value4;

        Vector256.FusedMultiplyAdd(Vector256.Create(1f / 24), sumFar, (0.25f * Vector256.Load(from)) - sum).Store(to);
        Vector256.FusedMultiplyAdd(Vector256.Create(1f / 12), value3 - value4, sixth * (value2 - value1)).Store(to + toStride);
        (Vector256.FusedMultiplyAdd(sixth, sumFar, Vector256.Load(from + (5 * fromStride))) - sum).Store(to + (2 * toStride));
    }
}
