using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hdr.Model.Network.Winograd;

/// <summary>The products of matrices that a convolution of tiles comes down to. Six rows and two vectors of sums stay in the 16 registers of AVX2.</summary>
internal static unsafe class TileProducts
{
    /// <summary>Rows of sums at once.</summary>
    public const int Rows = 6;

    /// <summary>Columns of sums at once.</summary>
    public const int Columns = 2 * WinogradTile.VectorSize;

    /// <summary>Computes 6x16 numbers of a product: <c>sums[r, c] = Σ left[r, d] right[d, c]</c>.</summary>
    /// <param name="depth">Products that each number sums.</param>
    /// <param name="left">Row r begins at <c>r * depth</c>; only read.</param>
    /// <param name="right">Row d begins at <c>d * 16</c>; only read.</param>
    /// <param name="sums">Row r begins at <c>r * sumsRow</c>; written.</param>
    /// <param name="sumsRow">Numbers from one row of sums to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(nint depth, float* left, float* right, float* sums, nint sumsRow)
    {
        Vector256<float> sum00 = default, sum01 = default, sum10 = default, sum11 = default, sum20 = default, sum21 = default;
        Vector256<float> sum30 = default, sum31 = default, sum40 = default, sum41 = default, sum50 = default, sum51 = default;
        float* left1 = left + depth, left2 = left1 + depth, left3 = left2 + depth, left4 = left3 + depth, left5 = left4 + depth;
        for (nint at = 0; at < depth; at++, right += Columns)
        {
            Vector256<float> value0 = Vector256.Load(right), value1 = Vector256.Load(right + 8);
            Vector256<float> factor = Vector256.Create(left[at]);
            sum00 = Vector256.FusedMultiplyAdd(factor, value0, sum00);
            sum01 = Vector256.FusedMultiplyAdd(factor, value1, sum01);
            factor = Vector256.Create(left1[at]);
            sum10 = Vector256.FusedMultiplyAdd(factor, value0, sum10);
            sum11 = Vector256.FusedMultiplyAdd(factor, value1, sum11);
            factor = Vector256.Create(left2[at]);
            sum20 = Vector256.FusedMultiplyAdd(factor, value0, sum20);
            sum21 = Vector256.FusedMultiplyAdd(factor, value1, sum21);
            factor = Vector256.Create(left3[at]);
            sum30 = Vector256.FusedMultiplyAdd(factor, value0, sum30);
            sum31 = Vector256.FusedMultiplyAdd(factor, value1, sum31);
            factor = Vector256.Create(left4[at]);
            sum40 = Vector256.FusedMultiplyAdd(factor, value0, sum40);
            sum41 = Vector256.FusedMultiplyAdd(factor, value1, sum41);
            factor = Vector256.Create(left5[at]);
            sum50 = Vector256.FusedMultiplyAdd(factor, value0, sum50);
            sum51 = Vector256.FusedMultiplyAdd(factor, value1, sum51);
        }

        sum00.Store(sums);
        sum01.Store(sums + 8);
        sum10.Store(sums + sumsRow);
        sum11.Store(sums + sumsRow + 8);
        sum20.Store(sums + (2 * sumsRow));
        sum21.Store(sums + (2 * sumsRow) + 8);
        sum30.Store(sums + (3 * sumsRow));
        sum31.Store(sums + (3 * sumsRow) + 8);
        sum40.Store(sums + (4 * sumsRow));
        sum41.Store(sums + (4 * sumsRow) + 8);
        sum50.Store(sums + (5 * sumsRow));
        sum51.Store(sums + (5 * sumsRow) + 8);
    }

    /// <summary>Adds to 6x16 numbers the product of a matrix, lying on its side, with another: <c>sums[r, c] += Σ left[d, r] right[d, c]</c>.</summary>
    /// <param name="depth">Products that are added to each number.</param>
    /// <param name="left">Row d begins at <c>d * leftRow</c>; only read.</param>
    /// <param name="leftRow">Numbers from one row of it to the next.</param>
    /// <param name="right">Row d begins at <c>d * rightRow</c>; only read.</param>
    /// <param name="rightRow">Numbers from one row of it to the next.</param>
    /// <param name="sums">Row r begins at <c>r * 16</c>; read and written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTransposed(nint depth, float* left, nint leftRow, float* right, nint rightRow, float* sums)
    {
        Vector256<float> sum00 = Vector256.Load(sums), sum01 = Vector256.Load(sums + 8), sum10 = Vector256.Load(sums + 16), sum11 = Vector256.Load(sums + 24);
        Vector256<float> sum20 = Vector256.Load(sums + 32), sum21 = Vector256.Load(sums + 40), sum30 = Vector256.Load(sums + 48), sum31 = Vector256.Load(sums + 56);
        Vector256<float> sum40 = Vector256.Load(sums + 64), sum41 = Vector256.Load(sums + 72), sum50 = Vector256.Load(sums + 80), sum51 = Vector256.Load(sums + 88);
        for (float* end = left + (depth * leftRow); left < end; left += leftRow, right += rightRow)
        {
            Vector256<float> value0 = Vector256.Load(right), value1 = Vector256.Load(right + 8);
            Vector256<float> factor = Vector256.Create(left[0]);
            sum00 = Vector256.FusedMultiplyAdd(factor, value0, sum00);
            sum01 = Vector256.FusedMultiplyAdd(factor, value1, sum01);
            factor = Vector256.Create(left[1]);
            sum10 = Vector256.FusedMultiplyAdd(factor, value0, sum10);
            sum11 = Vector256.FusedMultiplyAdd(factor, value1, sum11);
            factor = Vector256.Create(left[2]);
            sum20 = Vector256.FusedMultiplyAdd(factor, value0, sum20);
            sum21 = Vector256.FusedMultiplyAdd(factor, value1, sum21);
            factor = Vector256.Create(left[3]);
            sum30 = Vector256.FusedMultiplyAdd(factor, value0, sum30);
            sum31 = Vector256.FusedMultiplyAdd(factor, value1, sum31);
            factor = Vector256.Create(left[4]);
            sum40 = Vector256.FusedMultiplyAdd(factor, value0, sum40);
            sum41 = Vector256.FusedMultiplyAdd(factor, value1, sum41);
            factor = Vector256.Create(left[5]);
            sum50 = Vector256.FusedMultiplyAdd(factor, value0, sum50);
            sum51 = Vector256.FusedMultiplyAdd(factor, value1, sum51);
        }

        sum00.Store(sums);
        sum01.Store(sums + 8);
        sum10.Store(sums + 16);
        sum11.Store(sums + 24);
        sum20.Store(sums + 32);
        sum21.Store(sums + 40);
        sum30.Store(sums + 48);
        sum31.Store(sums + 56);
        sum40.Store(sums + 64);
        sum41.Store(sums + 72);
        sum50.Store(sums + 80);
        sum51.Store(sums + 88);
    }
}
