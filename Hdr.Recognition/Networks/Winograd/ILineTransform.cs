namespace Hdr.Recognition.Networks.Winograd;

/// <summary>A linear map of a line of a few vectors to another, of some channels at once. Done to the columns and then to the rows, it maps a tile.</summary>
internal unsafe interface ILineTransform
{
    /// <summary>Vectors that it reads.</summary>
    static abstract int From { get; }

    /// <summary>Vectors that it writes.</summary>
    static abstract int To { get; }

    /// <summary>Maps a line.</summary>
    /// <param name="from">The first of <see cref="From"/> vectors; only read.</param>
    /// <param name="fromStride">Numbers from one vector to the next.</param>
    /// <param name="to">The first of <see cref="To"/> vectors, written.</param>
    /// <param name="toStride">Numbers from one vector to the next.</param>
    static abstract void Apply<TVector>(float* from, nint fromStride, float* to, nint toStride)
        where TVector : struct, ITileVector<TVector>;
}
