using System.Runtime.CompilerServices;
using Hdr.Recognition.Networks.Winograd;

namespace Hdr.Model.Network.Winograd;

// The transposes of the maps of the way there (LineTransforms): gradients go through them the other way.

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

/// <summary>Gᵀ: the gradients of six factors become those of three numbers of a kernel's line.</summary>
internal readonly unsafe struct KernelGradientLine : ILineTransform
{
    public static int From => WinogradTile.InputSize;

    public static int To => WinogradTile.KernelSize;

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
