using System.Runtime.CompilerServices;

namespace Hdr.Recognition.Networks.Winograd;

/// <summary>A tile: 6x6 pixels of an input, of which a 3x3 kernel makes 4x4 of an output.</summary>
internal static unsafe class WinogradTile
{
    /// <summary>Rows and columns of a kernel.</summary>
    public const int KernelSize = 3;

    /// <summary>Rows and columns of the input.</summary>
    public const int InputSize = OutputSize + KernelSize - 1;

    /// <summary>Rows and columns of the output.</summary>
    public const int OutputSize = 4;

    /// <summary>Products that a tile is made of, for each channel in and out: a quarter of the 144 that the kernel put to each place takes.</summary>
    public const int Products = InputSize * InputSize;

    /// <summary>Maps a tile of many channels: its columns, then its rows.</summary>
    /// <param name="channels">Channels, whole vectors.</param>
    /// <param name="from">The tile's first pixel; only read.</param>
    /// <param name="fromRow">Numbers from one row to the next.</param>
    /// <param name="fromColumn">Numbers from one column to the next.</param>
    /// <param name="to">The first pixel of what comes out, written.</param>
    /// <param name="toRow">Numbers from one row to the next.</param>
    /// <param name="toColumn">Numbers from one column to the next.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transform<TVector, TLine>(int channels, float* from, nint fromRow, nint fromColumn, float* to, nint toRow, nint toColumn)
        where TVector : struct, ITileVector<TVector>
        where TLine : struct, ILineTransform
    {
        int betweenRow = InputSize * TVector.Length;
        float* between = stackalloc float[InputSize * betweenRow];
        for (int channel = 0; channel < channels; channel += TVector.Length)
        {
            for (int column = 0; column < TLine.From; column++)
            {
                TLine.Apply<TVector>(from + channel + (column * fromColumn), fromRow, between + (column * TVector.Length), betweenRow);
            }

            for (int row = 0; row < TLine.To; row++)
            {
                TLine.Apply<TVector>(between + (row * betweenRow), TVector.Length, to + channel + (row * toRow), toColumn);
            }
        }
    }
}
