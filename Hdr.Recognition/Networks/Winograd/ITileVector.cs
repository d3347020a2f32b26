namespace Hdr.Recognition.Networks.Winograd;

/// <summary>Some channels side by side, as one register of the processor holds them, and the products of matrices made of as many registers as it has.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal unsafe interface ITileVector<TSelf>
    where TSelf : struct, ITileVector<TSelf>
{
    /// <summary>Channels.</summary>
    static abstract int Length { get; }

    /// <summary>Rows of sums that <see cref="Multiply"/> and <see cref="AddTransposed"/> make at once.</summary>
    static abstract int Rows { get; }

    /// <summary>Columns of sums that they make at once: two vectors.</summary>
    static virtual int Columns => 2 * TSelf.Length;

    /// <summary>Reads channels.</summary>
    static abstract TSelf Load(float* from);

    /// <summary>The sum of each two.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>The difference of each two.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>A number times each.</summary>
    static abstract TSelf operator *(float left, TSelf right);

    /// <summary>A number times each, and added to another, rounded once.</summary>
    static abstract TSelf MultiplyAdd(float left, TSelf right, TSelf addend);

    /// <summary>The larger of each two numbers.</summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>Writes the channels.</summary>
    void Store(float* to);

    /// <summary>Computes <see cref="Rows"/> by <see cref="Columns"/> numbers of a product: <c>sums[r, c] = Σ left[r, d] right[d, c]</c>.</summary>
    /// <param name="depth">Products that each number sums.</param>
    /// <param name="left">Row r begins at <c>r * depth</c>; only read.</param>
    /// <param name="right">Row d begins at <c>d * Columns</c>; only read.</param>
    /// <param name="sums">Row r begins at <c>r * sumsRow</c>; written.</param>
    /// <param name="sumsRow">Numbers from one row of sums to the next.</param>
    static abstract void Multiply(nint depth, float* left, float* right, float* sums, nint sumsRow);

    /// <summary>Adds to as many numbers the product of a matrix, lying on its side, with another: <c>sums[r, c] += Σ left[d, r] right[d, c]</c>.</summary>
    /// <param name="depth">Products that are added to each number.</param>
    /// <param name="left">Row d begins at <c>d * leftRow</c>; only read.</param>
    /// <param name="leftRow">Numbers from one row of it to the next.</param>
    /// <param name="right">Row d begins at <c>d * rightRow</c>; only read.</param>
    /// <param name="rightRow">Numbers from one row of it to the next.</param>
    /// <param name="sums">Row r begins at <c>r * Columns</c>; read and written.</param>
    static abstract void AddTransposed(nint depth, float* left, nint leftRow, float* right, nint rightRow, float* sums);
}
